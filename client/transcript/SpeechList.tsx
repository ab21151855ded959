// The speeches that match, in order. Opened at a place, it shows that in the middle and marks the words.
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Utterance } from '../../shared/model/utterance'
import { findWords, type Span } from '../../shared/transcript/findWords'
import type { Linked, SpeechPlace } from '../../shared/transcript/linkSpeeches'
import { useTranslate } from '../state/session'
import type { ChosenWords } from './chosenWords'
import { SpeechItem } from './SpeechItem'
import styles from './SpeechList.module.css'
import { useSpeechKeys } from './useSpeechKeys'
import type { Transcript } from './useTranscript'

interface Props {
  transcript: Transcript
  filter: { query: string; speaker: string }
  target: SpeechPlace | null
  chosen: ChosenWords | null
  onWrite(): void
}

interface Shown {
  utterance: Utterance
  marks: readonly Span[]
}

const none: readonly never[] = []

export function SpeechList({ transcript: { utterances, links }, filter, target, chosen, onWrite }: Props) {
  const t = useTranslate()
  const listRef = useRef<HTMLUListElement>(null)
  const [stop, setStop] = useState('')
  const { query, speaker } = filter
  const shown = useMemo(() => select(utterances, query, speaker), [utterances, query, speaker])
  const onKeyDown = useSpeechKeys({ chosen, onStop: setStop, onWrite })
  const isFiltered = query.trim() !== '' || speaker !== ''
  const stopId = shown.some(({ utterance }) => utterance.id === stop) ? stop : shown[0]?.utterance.id

  useEffect(() => {
    if (!target) return
    setStop(target.utteranceId)
    // After the filter that hid it is gone.
    const frame = requestAnimationFrame(() => {
      const item = listRef.current?.querySelector<HTMLElement>(`[data-speech="${target.utteranceId}"]`)
      const words = item?.querySelector('mark') ?? item
      words?.scrollIntoView({ block: 'center' })
      item?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [target])

  return (
    <>
      <p className={isFiltered ? `${styles.found} figures` : 'visually-hidden'} role="status">
        {isFiltered && t('transcript.found', { count: shown.length })}
      </p>
      <ul
        ref={listRef}
        className={styles.list}
        aria-label={t('transcript.list')}
        onKeyDown={onKeyDown}
        onFocus={({ target: { dataset } }) => dataset.speech && setStop(dataset.speech)}
      >
        {shown.map(({ utterance, marks }, index) => (
          <SpeechItem
            key={utterance.id}
            utterance={utterance}
            isNamed={speakerAt(shown, index - 1) !== speakerAt(shown, index) || isFiltered}
            marks={target?.utteranceId === utterance.id && target.span && !isFiltered ? [target.span] : marks}
            links={links.get(utterance.id) ?? (none as readonly Linked[])}
            isStop={utterance.id === stopId}
          />
        ))}
      </ul>
    </>
  )
}

function select(utterances: readonly Utterance[], query: string, speaker: string): Shown[] {
  return utterances.flatMap((utterance) => {
    if (speaker !== '' && (utterance.direction || utterance.speaker !== speaker)) return []
    const marks = findWords(query, utterance.text)
    return marks === null ? [] : [{ utterance, marks: marks.length === 0 ? none : marks }]
  })
}

function speakerAt(shown: readonly Shown[], index: number): string | null {
  const utterance = shown[index]?.utterance
  return utterance && !utterance.direction ? utterance.speaker : null
}
