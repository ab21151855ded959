// One speech of the transcript, or a stage direction: who, the words with what was found in them, and what came of it.
import { memo } from 'react'
import type { Utterance } from '../../shared/model/utterance'
import type { Span } from '../../shared/transcript/findWords'
import type { Linked } from '../../shared/transcript/linkSpeeches'
import { useTranslate } from '../state/session'
import { LinkedChip } from './LinkedChip'
import styles from './SpeechItem.module.css'

interface Props {
  utterance: Utterance
  /** Whether the one before has another speaker: then this one is named. */
  isNamed: boolean
  marks: readonly Span[]
  links: readonly Linked[]
  /** The one speech that the Tab key stops at. */
  isStop: boolean
}

export const SpeechItem = memo(function SpeechItem({ utterance, isNamed, marks, links, isStop }: Props) {
  const t = useTranslate()
  const { id, speaker, unit, text, direction } = utterance
  return (
    <li
      className={direction ? styles.direction : styles.speech}
      data-speech={id}
      data-testid={`speech-${id}`}
      tabIndex={isStop ? 0 : -1}
    >
      {direction ? (
        <span className="visually-hidden">{t('transcript.direction')}</span>
      ) : (
        <p className={isNamed ? styles.speaker : 'visually-hidden'}>
          <strong>{speaker}</strong>
          {unit && <span className={styles.unit}>{unit}</span>}
        </p>
      )}
      <p className={styles.words} data-words={id}>
        <Marked text={text} marks={marks} />
      </p>
      {links.length > 0 && (
        <ul className={styles.links} aria-label={t('transcript.links')}>
          {links.map(({ record }) => (
            <LinkedChip key={record.id} record={record} tabIndex={isStop ? 0 : -1} />
          ))}
        </ul>
      )}
    </li>
  )
})

function Marked({ text, marks }: { text: string; marks: readonly Span[] }) {
  let at = 0
  const parts = marks.flatMap(({ from, to }) => {
    const before = text.slice(at, from)
    at = to
    return [before, <mark key={from}>{text.slice(from, to)}</mark>]
  })
  return [...parts, text.slice(at)]
}
