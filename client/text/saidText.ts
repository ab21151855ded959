// Reads the words of a form whose text is a NoteTextEditor; null when they are empty or too long to be sent.
import { cleanText, textLimits } from '../../shared/model/text'

export function saidText(form: HTMLFormElement): string | null {
  const text = cleanText(String(new FormData(form).get('text') ?? '')).trim()
  return text === '' || text.length > textLimits.note ? null : text
}
