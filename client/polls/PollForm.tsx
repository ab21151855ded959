// Making a vote, or changing one that is not open yet: its question, how, on what, how many votes, and when counts show.
import { type FormEvent, useId, useMemo, useState } from 'react'
import type { CommandInput } from '../../shared/commands'
import { makeId } from '../../shared/model/id'
import type { Poll } from '../../shared/model/poll'
import { textLimits } from '../../shared/model/text'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { Field } from '../ui/Field'
import { Switch } from '../ui/Switch'
import { usePerform } from '../worksheet/usePerform'
import styles from './PollForm.module.css'
import { useOptionChoices } from './useOptionChoices'

const modes = ['dots', 'approval', 'yesNo'] as const
const firstBudgets = { dots: 3, approval: 3, yesNo: 1 } as const

interface Props {
  /** The one to change; a new one without it. */
  poll?: Poll
  onDone(): void
}

export function PollForm({ poll, onDone }: Props) {
  const t = useTranslate()
  const perform = usePerform()
  const modeId = useId()
  const [title, setTitle] = useState(poll?.title ?? '')
  const [mode, setMode] = useState<Poll['mode']>(poll?.mode ?? 'dots')
  const [budget, setBudget] = useState<number | null>(poll?.budget ?? null)
  const [hidden, setHidden] = useState(poll?.hidden ?? true)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<'title' | 'options' | null>(null)
  const choices = useOptionChoices(poll)
  const [source, setSource] = useState(choices[0]!.key)
  const chosen = choices.find(({ key }) => key === source) ?? choices[0]!
  const isTyped = chosen.key === 'typed'
  const options = useMemo(() => (isTyped ? readLines(typed) : chosen.options), [isTyped, typed, chosen])
  const asksOptions = mode !== 'yesNo'
  const votes = budget ?? firstBudgets[mode]

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const opens = (event.nativeEvent as SubmitEvent).submitter?.dataset.opens !== undefined
    if (title.trim() === '') return setProblem('title')
    if (asksOptions && options.length < 2) return setProblem('options')
    const id = poll?.id ?? makeId()
    const fields = {
      id,
      title: title.trim(),
      budget: votes,
      hidden,
      ...(asksOptions && { options: [...options] }),
    }
    const commands: CommandInput[] = [
      poll ? { t: 'poll.edit', ...fields } : { t: 'poll.add', mode, ...fields },
    ]
    if (opens) commands.push({ t: 'poll.run', id, state: 'open' })
    void perform(commands, t(opens ? 'polls.didOpen' : poll ? 'polls.didSave' : 'polls.didCreate'))
    onDone()
  }
  return (
    <form className={styles.form} onSubmit={submit} data-testid="poll-form">
      <Field label={t('polls.title')} error={problem === 'title' ? t('polls.titleMissing') : ''}>
        <input
          value={title}
          maxLength={textLimits.title}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: it opens by a press that asks for it
          autoFocus
          onChange={({ target }) => setTitle(target.value)}
        />
      </Field>
      {!poll && (
        <div>
          <p id={modeId} className={styles.legend}>
            {t('polls.mode')}
          </p>
          <fieldset className={styles.chips} aria-labelledby={modeId}>
            {modes.map((each) => (
              <Chip key={each} selected={mode === each} onSelect={() => setMode(each)}>
                {t(`polls.mode.${each}`)}
              </Chip>
            ))}
          </fieldset>
          <p className={styles.means}>{t(`polls.means.${mode}`)}</p>
        </div>
      )}
      {asksOptions && (
        <>
          <Field
            label={t('polls.source')}
            error={problem === 'options' && options.length < 2 ? t('polls.tooFew') : ''}
          >
            <select value={chosen.key} onChange={({ target }) => setSource(target.value)}>
              {choices.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          </Field>
          {isTyped ? (
            <Field label={t('polls.typed')}>
              <textarea rows={3} value={typed} onChange={({ target }) => setTyped(target.value)} />
            </Field>
          ) : (
            <details className={styles.details}>
              <summary>{t('polls.options', { count: options.length })}</summary>
              <ul>
                {options.map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
      <div className={styles.pair}>
        {asksOptions && (
          <Field label={t(mode === 'dots' ? 'polls.budget.dots' : 'polls.budget.approval')}>
            <input
              type="number"
              inputMode="numeric"
              min={1}
              max={100}
              value={votes}
              onChange={({ target }) => setBudget(Math.min(100, Math.max(1, Math.round(+target.value) || 1)))}
            />
          </Field>
        )}
        <Switch
          label={t('polls.hidden')}
          options={[
            { value: 'on', label: t('polls.hiddenOn') },
            { value: 'off', label: t('polls.hiddenOff') },
          ]}
          value={hidden ? 'on' : 'off'}
          onChange={(value) => setHidden(value === 'on')}
          labelShown
        />
      </div>
      <div className={styles.buttons}>
        <Button look="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button type="submit">{t(poll ? 'common.save' : 'polls.create')}</Button>
        {!poll && (
          <Button type="submit" look="primary" data-opens>
            {t('polls.createOpen')}
          </Button>
        )}
      </div>
    </form>
  )
}

/** One option a line, none twice. */
function readLines(text: string): { id: string; text: string }[] {
  const lines = new Set(text.split('\n').map((line) => line.trim().slice(0, textLimits.question)))
  lines.delete('')
  return [...lines].map((line) => ({ id: makeId(), text: line }))
}
