// Notes, questions, votes: what one can do on the phone, with how many votes still wait for this person.
import { useBoard, useTranslate } from '../state/session'
import { useMine } from '../state/useMine'
import styles from './Parts.module.css'
import { type Part, shownPolls } from './parts'

interface PartsProps {
  shown: Part
  onChoose: (part: Part) => void
}

const words = { notes: 'join.tabNotes', questions: 'join.tabQuestions', votes: 'join.tabVotes' } as const

export function Parts({ shown, onChoose }: PartsProps) {
  const t = useTranslate()
  const polls = shownPolls(useBoard())
  const { ballots } = useMine()
  const voted = new Set(ballots.filter(({ choices }) => choices.length > 0).map(({ pollId }) => pollId))
  const waiting = polls.filter(({ id, state }) => state === 'open' && !voted.has(id)).length
  const parts: readonly Part[] = polls.length > 0 ? ['notes', 'questions', 'votes'] : ['notes', 'questions']
  return (
    <nav className={styles.parts} aria-label={t('join.parts')}>
      {parts.map((part) => (
        <button
          key={part}
          type="button"
          className={styles.part}
          aria-current={part === shown ? 'page' : undefined}
          data-testid={`part-${part}`}
          onClick={() => onChoose(part)}
        >
          {t(words[part])}
          {part === 'votes' && waiting > 0 && (
            <span className={`${styles.waiting} figures`} aria-hidden>
              {waiting}
            </span>
          )}
        </button>
      ))}
      <span className="visually-hidden" role="status">
        {waiting > 0 && t('join.votesWaiting', { count: waiting })}
      </span>
    </nav>
  )
}
