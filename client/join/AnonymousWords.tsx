// What becomes of an anonymous note, in plain words: when it appears, what the server keeps, what may still betray.
import { useTranslate } from '../state/session'
import styles from './AnonymousWords.module.css'

const words = ['join.anonymousWhen', 'join.anonymousServer', 'join.anonymousStyle'] as const

export function AnonymousWords() {
  const t = useTranslate()
  return (
    <ul className={styles.words} data-testid="anonymous-words">
      {words.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  )
}
