// What staff do with a vote: open, close, count hands, change, project, remove.
import type { CommandInput } from '../../shared/commands'
import type { MessageKey } from '../../shared/i18n/catalogue'
import type { Poll } from '../../shared/model/poll'
import { mayDo } from '../../shared/permissions'
import { useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { usePerform } from '../worksheet/usePerform'
import styles from './PollTools.module.css'

interface Props {
  poll: Poll
  onEdit(): void
  onCount(): void
}

export function PollTools({ poll: { id, state, projected }, onEdit, onCount }: Props) {
  const t = useTranslate()
  const me = useSession().me()
  const perform = usePerform()
  if (!mayDo(me, 'poll.run')) return null
  const run = (command: CommandInput, done: MessageKey) => void perform([command], t(done))
  const quiet = (key: MessageKey, onClick: () => void, testId?: string) => (
    <Button look="quiet" className={styles.quiet} data-testid={testId} onClick={onClick}>
      {t(key)}
    </Button>
  )
  const project = (on: boolean) =>
    run({ t: 'poll.project', id: on ? id : null }, on ? 'polls.didProject' : 'polls.didUnproject')
  return (
    <div className={styles.tools}>
      {state === 'waiting' && (
        <Button
          look="primary"
          data-testid={`run-${id}`}
          onClick={() => run({ t: 'poll.run', id, state: 'open' }, 'polls.didOpen')}
        >
          {t('polls.open')}
        </Button>
      )}
      {state === 'open' && (
        <Button
          look="primary"
          data-testid={`run-${id}`}
          onClick={() => run({ t: 'poll.run', id, state: 'closed' }, 'polls.didClose')}
        >
          {t('polls.close')}
        </Button>
      )}
      {quiet('polls.hands', onCount, `hands-${id}`)}
      {mayDo(me, 'poll.project') &&
        quiet(projected ? 'polls.unproject' : 'polls.project', () => project(!projected), `project-${id}`)}
      {state === 'waiting' && quiet('polls.edit', onEdit)}
      {state === 'closed' &&
        quiet('polls.reopen', () => run({ t: 'poll.run', id, state: 'open' }, 'polls.didOpen'))}
      {state !== 'open' &&
        quiet('polls.remove', () => run({ t: 'poll.remove', ids: [id] }, 'polls.didRemove'))}
    </div>
  )
}
