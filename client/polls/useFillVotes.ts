// Keeps the counts that notes show in step with the board. They change seldom, the board all the time.
import { useEffect } from 'react'
import { votesOf } from '../../shared/polls/polls'
import { useBoard } from '../state/session'
import { useVotes } from './votesStore'

export function useFillVotes(): void {
  const key = JSON.stringify([...votesOf(useBoard())])
  useEffect(() => {
    useVotes.setState({ counts: new Map(JSON.parse(key)) })
    return () => useVotes.setState(useVotes.getInitialState())
  }, [key])
}
