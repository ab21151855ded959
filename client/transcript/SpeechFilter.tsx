// Finding in the transcript: by words, and by who spoke, with how often each did.
import type { SpeakerCount } from '../../shared/transcript/speakers'
import { useTranslate } from '../state/session'
import styles from './SpeechFilter.module.css'

interface Props {
  query: string
  onQuery(query: string): void
  speakers: readonly SpeakerCount[]
  speaker: string
  onSpeaker(name: string): void
}

export function SpeechFilter({ query, onQuery, speakers, speaker, onSpeaker }: Props) {
  const t = useTranslate()
  return (
    <search className={styles.filter}>
      <input
        type="search"
        value={query}
        aria-label={t('transcript.search')}
        placeholder={t('transcript.search')}
        data-testid="transcript-search"
        onChange={({ target }) => onQuery(target.value)}
      />
      <select
        value={speaker}
        aria-label={t('transcript.speaker')}
        data-testid="transcript-speaker"
        onChange={({ target }) => onSpeaker(target.value)}
      >
        <option value="">{t('transcript.everybody')}</option>
        {speakers.map(({ name, unit, speeches }) => (
          <option key={name} value={name}>
            {t('transcript.speakerCount', { name: unit ? `${name}・${unit}` : name, count: speeches })}
          </option>
        ))}
      </select>
    </search>
  )
}
