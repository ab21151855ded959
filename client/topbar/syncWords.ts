// The sync light in words: short beside the icon, whole as its explanation.
import type { Translate } from '../../shared/i18n/catalogue'
import type { SessionStatus } from '../sync/BoardSession'

type Shown = Pick<SessionStatus, 'sync' | 'waiting'>

export function wordOfStatus(t: Translate, { sync, waiting }: Shown): string {
  if (sync === 'saving') return waiting > 1 ? t('sync.savingCount', { count: waiting }) : t('sync.saving')
  if (sync === 'offline') return waiting > 0 ? t('sync.offlineCount', { count: waiting }) : t('sync.offline')
  return t(`sync.${sync}`)
}

export function meaningOfStatus(t: Translate, { sync, waiting }: Shown): string {
  return t(`sync.${sync}Means`, { count: waiting })
}
