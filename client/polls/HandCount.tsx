// 舉手: how many hands for each option, entered for people without a device. Counted before any ballot, it is the vote.
import { type FormEvent, useId } from 'react'
import type { CommandInput } from '../../shared/commands'
import type { Poll } from '../../shared/model/poll'
import { optionsOf } from '../../shared/polls/results'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { usePerform } from '../worksheet/usePerform'
import styles from './HandCount.module.css'

export function HandCount({ poll, onDone }: { poll: Poll; onDone(): void }) {
  const t = useTranslate()
  const perform = usePerform()
  const hintId = useId()
  const { id, handTally, state } = poll
  const save = (counts: Poll['handTally']) => {
    const commands: CommandInput[] = [{ t: 'poll.count', id, counts }]
    // A vote by hands alone is never opened: it is over when it is counted.
    if (state === 'waiting' && counts) commands.push({ t: 'poll.run', id, state: 'closed' })
    void perform(commands, t(counts ? 'polls.didCount' : 'polls.didClearHands'))
    onDone()
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    save(poll.options.map((option) => ({ id: option.id, count: readCount(fields.get(option.id)) })))
  }
  return (
    <form className={styles.form} onSubmit={submit} aria-describedby={hintId} data-testid={`hand-form-${id}`}>
      <p id={hintId} className={styles.means}>
        {t('polls.handsMeans')}
      </p>
      <ul className={styles.options}>
        {optionsOf(poll, t).map((option, index) => (
          <li key={option.id} className={styles.option}>
            <span aria-hidden>{option.text}</span>
            <input
              name={option.id}
              type="number"
              inputMode="numeric"
              min={0}
              max={9999}
              defaultValue={handTally?.find((row) => row.id === option.id)?.count ?? ''}
              aria-label={t('polls.handsOf', { text: option.text })}
              // biome-ignore lint/a11y/noAutofocus: it opens by a press that asks for it
              autoFocus={index === 0}
            />
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {handTally !== null && (
          <Button look="quiet" onClick={() => save(null)}>
            {t('polls.clearHands')}
          </Button>
        )}
        <Button look="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" look="primary">
          {t('common.save')}
        </Button>
      </div>
    </form>
  )
}

/** Nothing written is no hand. */
function readCount(value: FormDataEntryValue | null): number {
  return Math.min(9999, Math.max(0, Math.round(Number(value)) || 0))
}
