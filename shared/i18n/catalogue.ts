// The catalogue: each area's file holds its sentences in both languages side by side, so none can lack one.
import type { Language } from '../model/meeting'
import { board } from './areas/board'
import { common } from './areas/common'
import { exports } from './areas/exports'
import { home } from './areas/home'
import { http } from './areas/http'
import { imports } from './areas/imports'
import { join } from './areas/join'
import { outline } from './areas/outline'
import { refusals } from './areas/refusals'
import { share } from './areas/share'
import { sync } from './areas/sync'
import { worksheet } from './areas/worksheet'

/** `[zh-TW, en]`; `{name}` is replaced by the parameter of that name. */
export type Area = { readonly [key: string]: readonly [zh: string, en: string] }

const messages = { ...common, ...board, ...exports, ...home, ...http, ...imports, ...join, ...outline, ...refusals, ...share, ...sync, ...worksheet }

export type MessageKey = keyof typeof messages
export type MessageParams = { readonly [name: string]: string | number }

export function translate(language: Language, key: MessageKey, params: MessageParams = {}): string {
  const text: string = messages[key][language === 'en' ? 1 : 0]
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}

export type Translate = (key: MessageKey, params?: MessageParams) => string

export function translator(language: Language): Translate {
  return (key, params) => translate(language, key, params)
}
