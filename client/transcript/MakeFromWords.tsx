// The foot of the transcript while words are selected: a note or a node of them, in one's own words or theirs, with the
// speaker, the verbatim words and the speech filled in.
import { type KeyboardEvent, useRef, useState } from 'react'
import type { CommandInput } from '../../shared/commands'
import { getLive } from '../../shared/model/board'
import { type Category, categories } from '../../shared/model/category'
import { currentStepId } from '../../shared/model/currentStep'
import { makeId } from '../../shared/model/id'
import { cleanText, textLimits } from '../../shared/model/text'
import type { Utterance } from '../../shared/model/utterance'
import { perform } from '../actions/perform'
import { usePlaces } from '../side/places'
import { useSession, useTranslate } from '../state/session'
import { isComposing } from '../text/isComposing'
import { Button } from '../ui/Button'
import styles from './MakeFromWords.module.css'

interface Props {
  utterance: Utterance
  evidence: string
  /** `made` when there is a note or node now. */
  onDone(made: boolean): void
}

/** The last category that was chosen: a recorder takes down many problems in a row. */
let lastCategory: Category | null = 'problem'

export function MakeFromWords({ utterance, evidence, onDone }: Props) {
  const t = useTranslate()
  const session = useSession()
  const areaRef = useRef<HTMLTextAreaElement>(null)
  const [category, setCategory] = useState(lastCategory)
  const isTooLong = evidence.length > textLimits.note
  const person = { memberId: null, name: utterance.speaker, unit: utterance.unit }
  const speaker = utterance.direction ? undefined : person

  const make = async (kind: 'note' | 'node') => {
    const text = cleanText(areaRef.current?.value ?? '').trim() || evidence
    if (isTooLong || text.length > textLimits.note) return
    lastCategory = category
    const id = makeId()
    const said = { id, category, utteranceId: utterance.id }
    // A note belongs to the step in which it was made; one that must not be written in now is refused with the reason.
    const stepId = currentStepId(session.board())
    const commands: CommandInput[] =
      kind === 'note'
        ? [{ t: 'note.add', ...said, stepId, text, evidence, ...(speaker && { proxyFor: speaker }) }]
        : [{ t: 'mind.add', ...said, text: evidence, speaker: speaker ?? null, parentId: parentNode() }]
    // A node keeps what was said; the recorder's own words are its neutral wording.
    if (kind === 'node' && text !== evidence) commands.push({ t: 'mind.edit', id, neutralText: text })
    const done = perform(
      session,
      t,
      commands,
      t(kind === 'note' ? 'transcript.noteMade' : 'transcript.nodeMade'),
    )
    if (await done) onDone(true)
  }
  /** Under the node that is picked, else on the core question. */
  const parentNode = () => {
    const picked = usePlaces.getState().pickedNode()
    return getLive(session.board(), 'mindNode', picked)?.id ?? null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Escape') onDone(false)
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void make('note')
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <fieldset
      className={styles.make}
      aria-label={t('transcript.make')}
      onKeyDown={onKeyDown}
      data-testid="transcript-make"
    >
      <p className={styles.source}>
        <strong>{utterance.speaker}</strong>
        <q className={styles.quote}>{evidence}</q>
      </p>
      {isTooLong ? (
        <p className={styles.problem} role="alert">
          {t('transcript.tooLong', { count: evidence.length, max: textLimits.note })}
        </p>
      ) : (
        <>
          <label className={styles.field}>
            <span className="visually-hidden">{t('transcript.words')}</span>
            <textarea
              ref={areaRef}
              key={evidence}
              rows={2}
              defaultValue={evidence}
              maxLength={textLimits.note}
            />
          </label>
          <div className={styles.foot}>
            <label className={styles.field}>
              <span className="visually-hidden">{t('transcript.category')}</span>
              <select
                value={category ?? 'none'}
                onChange={({ target }) => setCategory(categories.find((one) => one === target.value) ?? null)}
              >
                {[...categories, null].map((one) => (
                  <option key={one} value={one ?? 'none'}>
                    {t(`category.${one ?? 'none'}`)}
                  </option>
                ))}
              </select>
            </label>
            <Button look="primary" data-testid="transcript-make-note" onClick={() => void make('note')}>
              {t('transcript.makeNote')}
            </Button>
            <Button data-testid="transcript-make-node" onClick={() => void make('node')}>
              {t('transcript.makeNode')}
            </Button>
          </div>
        </>
      )}
    </fieldset>
  )
}
