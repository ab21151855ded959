// Why the server did not do what the home page asked, in the person's words.
import type { Translate } from '../../shared/i18n/catalogue'
import { ApiError } from '../api/callApi'

export function explainFailure(t: Translate, error: unknown): string {
  if (!(error instanceof ApiError) || error.status === 0) return t('home.failed')
  if (error.status === 429 || error.status === 503) return t('home.tooMany')
  return t('home.serverSays', { message: error.message })
}

export function needsAdminToken(error: unknown): boolean {
  return error instanceof ApiError && error.status === 401
}
