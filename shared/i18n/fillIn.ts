// One sentence of the catalogue in one language, its parameters put in.
import type { Language } from '../model/meeting'

export function fillIn(
  sentence: readonly [zh: string, en: string],
  language: Language,
  params: { readonly [name: string]: string | number },
): string {
  const text = sentence[language === 'en' ? 1 : 0]
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
