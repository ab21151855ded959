// The languages by their own names: whoever looks for theirs can read it.
import type { Language } from '../../shared/model/meeting'

export const languageOptions: readonly { value: Language; label: string }[] = [
  { value: 'zh-TW', label: '中文' },
  { value: 'en', label: 'English' },
]
