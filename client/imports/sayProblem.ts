// Why an import or its preview failed, in the server's words where it said any.
import type { Translate } from '../../shared/i18n/catalogue'
import { ApiError } from '../api/callApi'

/** A line that breaks while so much is sent mostly broke because it was too much. */
const largeBytes = 10 * 1024 * 1024

export function sayProblem(error: unknown, file: Blob, t: Translate): string {
  if (error instanceof ApiError && error.status > 0 && error.message) return error.message
  return t(file.size > largeBytes ? 'imports.perhapsTooLarge' : 'worksheet.importUnreachable')
}
