// The written answer of a worksheet file's row (`followUp`) as fields of a response.
import { translate } from '../../shared/i18n/catalogue'
import { languages } from '../../shared/model/meeting'
import {
  type Feasibility,
  feasibilities,
  type PointResponse,
  responseDefaults,
} from '../../shared/model/response'
import { type JsonObject, textField } from './readJson'

const byName = new Map<string, Feasibility>()
for (const feasibility of feasibilities) {
  byName.set(feasibility, feasibility)
  for (const language of languages) byName.set(translate(language, `feasibility.${feasibility}`), feasibility)
}

/** A class that is none of ours is kept in front of the text. */
export function answerOf(file: JsonObject): Omit<PointResponse, 'id' | 'createdAt'> {
  const className = textField(file, 'cls') ?? ''
  const feasibility = byName.get(className) ?? null
  const text = textField(file, 'response') ?? ''
  return {
    ...responseDefaults,
    feasibility,
    text: feasibility === null && className !== '' ? `${className}\n${text}` : text,
    owner: textField(file, 'owner') ?? '',
    date: textField(file, 'date') ?? '',
    source: textField(file, 'source') ?? '',
    evidence: textField(file, 'evidence') ?? '',
  }
}
