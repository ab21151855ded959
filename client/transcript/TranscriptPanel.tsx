// The transcript beside the board: found by words and by speaker, read, and made into notes.
import FilePlus from 'lucide-react/icons/file-plus-2'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { transcript } from '../../shared/i18n/areas/transcript'
import { worksheet } from '../../shared/i18n/areas/worksheet'
import { mayEver } from '../../shared/permissions'
import { countSpeakers } from '../../shared/transcript/speakers'
import { SidePanel } from '../side/SidePanel'
import { addMessages } from '../state/messages'
import { useSession, useTranslate } from '../state/session'
import { EmptyState } from '../ui/EmptyState'
import { IconButton } from '../ui/IconButton'
import { MakeFromWords } from './MakeFromWords'
import { PasteTranscript } from './PasteTranscript'
import { SpeechFilter } from './SpeechFilter'
import { SpeechList } from './SpeechList'
import { TranscriptDownload } from './TranscriptDownload'
import styles from './TranscriptPanel.module.css'
import { useTranscriptPanel } from './transcriptStore'
import { useChosenWords } from './useChosenWords'
import { useTranscript } from './useTranscript'

for (const area of [transcript, worksheet]) addMessages(area)

export default function TranscriptPanel() {
  const t = useTranslate()
  const { role } = useSession().me()
  const { utterances, links } = useTranscript()
  const target = useTranscriptPanel((state) => state.target)
  const [chosen, choose] = useChosenWords()
  const [query, setQuery] = useState('')
  const [speaker, setSpeaker] = useState('')
  const panelRef = useRef<HTMLElement>(null)
  const found = useDeferredValue(query)
  const mayBringIn = mayEver(role, 'utterance.append')
  const isEmpty = utterances.length === 0
  // Who begins to paste goes on pasting.
  const [isPasting, setIsPasting] = useState(isEmpty)
  const speakers = countSpeakers(utterances)
  const speeches = speakers.reduce((sum, one) => sum + one.speeches, 0)
  const source = utterances.find(({ id }) => id === chosen?.utteranceId)

  // What was filtered away could not be shown.
  useEffect(() => {
    if (!target) return
    setQuery('')
    setSpeaker('')
  }, [target])

  // What is typed takes the place of the words; they stay as the evidence.
  const write = () =>
    panelRef.current?.querySelector<HTMLTextAreaElement>('[data-testid="transcript-make"] textarea')?.select()
  const focusList = (id: string) =>
    panelRef.current?.querySelector<HTMLElement>(`[data-speech="${id}"]`)?.focus()
  return (
    <SidePanel
      ref={panelRef}
      title={t('side.transcript')}
      testId="transcript"
      head={
        !isEmpty && (
          <>
            <p className={`${styles.counts} figures`}>
              {t('transcript.counts', { speeches, speakers: speakers.length })}
            </p>
            {mayBringIn && (
              <IconButton
                label={t('transcript.bringIn')}
                aria-expanded={isPasting}
                data-testid="transcript-bring-in"
                onClick={() => setIsPasting(!isPasting)}
              >
                <FilePlus size={20} aria-hidden />
              </IconButton>
            )}
            <TranscriptDownload />
          </>
        )
      }
    >
      {mayBringIn && (isPasting || isEmpty) && <PasteTranscript />}
      {isEmpty ? (
        <EmptyState title={t('transcript.empty')}>{t('transcript.emptyMeans')}</EmptyState>
      ) : (
        <>
          <SpeechFilter
            query={query}
            onQuery={setQuery}
            speakers={speakers}
            speaker={speaker}
            onSpeaker={setSpeaker}
          />
          <SpeechList
            transcript={{ utterances, links }}
            filter={{ query: found, speaker }}
            target={target}
            chosen={chosen}
            onWrite={write}
          />
        </>
      )}
      {chosen && source ? (
        <MakeFromWords
          key={`${chosen.utteranceId} ${chosen.from} ${chosen.to}`}
          utterance={source}
          evidence={source.text.slice(chosen.from, chosen.to)}
          onDone={() => {
            choose(null)
            focusList(chosen.utteranceId)
          }}
        />
      ) : (
        !isEmpty && <p className={styles.keys}>{t('transcript.keys')}</p>
      )}
    </SidePanel>
  )
}
