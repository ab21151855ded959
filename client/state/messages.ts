// The sentences that this page has loaded so far: the phone's entry loads only its own areas, the board all of them.
import type { Area } from '../../shared/i18n/Area'
import type { MessageKey, MessageParams } from '../../shared/i18n/catalogue'
import { fillIn } from '../../shared/i18n/fillIn'
import type { Language } from '../../shared/model/meeting'

const loaded: { [key: string]: readonly [zh: string, en: string] } = {}

/** Called by the screen that needs an area, when its code is loaded. */
export function addMessages(area: Area): void {
  Object.assign(loaded, area)
}

export function say(language: Language, key: MessageKey, params: MessageParams = {}): string {
  const sentence = loaded[key]
  if (!sentence) throw new Error(`the area of ${key} is not loaded on this page`)
  return fillIn(sentence, language, params)
}
