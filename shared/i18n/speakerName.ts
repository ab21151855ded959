// How a voice is named wherever each is: by its name, as one that left none, or as anonymous.
import type { Translate } from './catalogue'

export function speakerName(speaker: { name: string } | null, translate: Translate): string {
  if (!speaker) return translate('common.anonymous')
  return speaker.name || translate('outline.noName')
}
