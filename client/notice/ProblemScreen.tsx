// What is shown instead of a board that cannot be: one calm page for each reason.
import type { MessageKey } from '../../shared/i18n/catalogue'
import { navigate } from '../route/address'
import { useTranslate } from '../state/session'
import type { Gone } from '../sync/BoardSession'
import { Button } from '../ui/Button'
import { MessageScreen } from './MessageScreen'

export type Problem = Gone | 'deleted' | 'unreachable' | 'busy' | 'broken' | 'notFound'

const words: { readonly [P in Problem]: readonly [title: MessageKey, words: MessageKey] } = {
  missing: ['sync.missingTitle', 'sync.missingWords'],
  deleted: ['sync.deletedTitle', 'sync.deletedWords'],
  removed: ['sync.removedTitle', 'sync.removedWords'],
  unauthorized: ['sync.unauthorizedTitle', 'sync.unauthorizedWords'],
  outdated: ['sync.outdatedTitle', 'sync.outdatedWords'],
  unreachable: ['sync.unreachableTitle', 'sync.unreachableWords'],
  busy: ['sync.unreachableTitle', 'sync.busyWords'],
  broken: ['sync.brokenTitle', 'sync.brokenWords'],
  notFound: ['sync.notFoundTitle', 'sync.notFoundWords'],
}

const reloads: readonly Problem[] = ['outdated', 'broken']
const retries: readonly Problem[] = ['unreachable', 'busy']
const joinsAgain: readonly Problem[] = ['missing', 'unauthorized']

interface ProblemScreenProps {
  problem: Problem
  onRetry?: () => void
}

export function ProblemScreen({ problem, onRetry }: ProblemScreenProps) {
  const t = useTranslate()
  const [title, text] = words[problem]
  const actions = (
    <>
      {reloads.includes(problem) && (
        <Button look="primary" onClick={() => location.reload()}>
          {t('sync.reload')}
        </Button>
      )}
      {retries.includes(problem) && onRetry && (
        <Button look="primary" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      )}
      {joinsAgain.includes(problem) && (
        <Button look="primary" onClick={() => navigate('/j')}>
          {t('sync.toJoin')}
        </Button>
      )}
      <Button onClick={() => navigate('/')}>{t('sync.toHome')}</Button>
    </>
  )
  return (
    <MessageScreen title={t(title)} actions={actions}>
      {t(text)}
    </MessageScreen>
  )
}
