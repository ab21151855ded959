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
import { present } from './areas/present'
import { refusals } from './areas/refusals'
import { share } from './areas/share'
import { stack } from './areas/stack'
import { sync } from './areas/sync'
import { topbar } from './areas/topbar'
import { worksheet } from './areas/worksheet'
import { fillIn } from './fillIn'

/** All areas. A page that must load fast takes only its own: client/state/messages.ts. */
export const messages = {
  ...common,
  ...board,
  ...exports,
  ...home,
  ...http,
  ...imports,
  ...join,
  ...outline,
  ...present,
  ...refusals,
  ...share,
  ...stack,
  ...sync,
  ...topbar,
  ...worksheet,
}

export type MessageKey = keyof typeof messages
export type MessageParams = { readonly [name: string]: string | number }

export function translate(language: Language, key: MessageKey, params: MessageParams = {}): string {
  return fillIn(messages[key], language, params)
}

export type Translate = (key: MessageKey, params?: MessageParams) => string

export function translator(language: Language): Translate {
  return (key, params) => translate(language, key, params)
}
