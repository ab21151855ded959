// One question on the projector, large and calm: its words, who asks, how many support it.
import { speakerName } from '../../shared/i18n/speakerName'
import type { Question } from '../../shared/model/question'
import { useTranslate } from '../state/session'
import styles from './PresentQuestion.module.css'

/** Longer questions are written smaller, so that they stay whole: characters → part of the picture's height. */
const sizes = [
  [40, 8],
  [90, 6.4],
  [180, 5],
  [320, 4],
  [Number.POSITIVE_INFINITY, 3.2],
] as const

export function PresentQuestion({ question: { text, author, supportCount: count } }: { question: Question }) {
  const t = useTranslate()
  const [, size] = sizes.find(([most]) => text.length <= most)!
  const name = speakerName(author, t)
  return (
    <figure className={styles.question} data-testid="present-question">
      <figcaption className={styles.label}>{t('present.question')}</figcaption>
      <blockquote className={styles.words} style={{ fontSize: `min(${size}dvh, ${size * 0.72}vw)` }}>
        {text}
      </blockquote>
      <p className={styles.meta}>
        <span>{[name, author?.unit].filter(Boolean).join('・')}</span>
        {count > 0 && <span className="figures">{t('present.supporters', { count })}</span>}
      </p>
    </figure>
  )
}
