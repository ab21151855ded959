// Where a session finds live texts once a page has loaded them; a phone that only joins never does.
import type { LiveTexts } from './LiveTexts'

type MakeLiveTexts = (...needs: ConstructorParameters<typeof LiveTexts>) => LiveTexts

let make: MakeLiveTexts | null = null

export function provideLiveTexts(given: MakeLiveTexts): void {
  make = given
}

/** Null as long as the page has not loaded them. */
export function liveTextsMaker(): MakeLiveTexts | null {
  return make
}
