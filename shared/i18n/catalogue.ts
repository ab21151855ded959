// The catalogue: each area's file holds its sentences in both languages side by side, so none can lack one.
import type { Language } from '../model/meeting'
import { activity } from './areas/activity'
import { agenda } from './areas/agenda'
import { appendix } from './areas/appendix'
import { asking } from './areas/asking'
import { exportDialog } from './areas/exportDialog'
import { exports } from './areas/exports'
import { history } from './areas/history'
import { home } from './areas/home'
import { http } from './areas/http'
import { imports } from './areas/imports'
import { join } from './areas/join'
import { leading } from './areas/leading'
import { mindmap } from './areas/mindmap'
import { people } from './areas/people'

import { polls } from './areas/polls'
import { present } from './areas/present'
import { questions } from './areas/questions'
import { refusals } from './areas/refusals'
import { refusing } from './areas/refusing'
import { returning } from './areas/returning'

import { share } from './areas/share'
import { sheet } from './areas/sheet'
import { side } from './areas/side'
import { stack } from './areas/stack'
import { transcript } from './areas/transcript'
import { voting } from './areas/voting'
import { wording } from './areas/wording'
import { worksheet } from './areas/worksheet'
import { boardMessages } from './boardMessages'
import { fillIn } from './fillIn'

/** All areas. The phone takes only its own (client/state/messages.ts), a board's screens `boardMessages`. */
export const messages = {
  ...boardMessages,
  ...activity,
  ...agenda,
  ...asking,
  ...appendix,
  ...exportDialog,
  ...history,
  ...home,
  ...http,
  ...imports,
  ...join,
  ...leading,
  ...people,
  ...refusals,
  ...refusing,
  ...returning,
  ...exports,
  ...share,
  ...polls,
  ...present,
  ...questions,
  ...sheet,
  ...side,
  ...mindmap,
  ...stack,
  ...transcript,
  ...voting,
  ...wording,
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
