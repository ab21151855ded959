// Copies a text and says so; where copying is impossible the words are selected instead by their owner.
import Check from 'lucide-react/icons/check'
import Copy from 'lucide-react/icons/copy'
import { useState } from 'react'
import { useTranslate } from '../state/session'
import { Button } from './Button'
import { copyText } from './copyText'
import { showToast } from './toast'

interface CopyButtonProps {
  text: string
  label?: string
  look?: 'primary' | 'secondary' | 'quiet'
}

export function CopyButton({ text, label, look = 'secondary' }: CopyButtonProps) {
  const t = useTranslate()
  const [copied, setCopied] = useState('')
  const done = copied === text
  const copy = async () => {
    const worked = await copyText(text)
    if (worked) setCopied(text)
    showToast(t(worked ? 'common.copied' : 'common.copyFailed'))
  }
  return (
    <Button
      look={look}
      icon={done ? <Check size={18} aria-hidden /> : <Copy size={18} aria-hidden />}
      onClick={copy}
    >
      {done ? t('common.copied') : (label ?? t('common.copy'))}
    </Button>
  )
}
