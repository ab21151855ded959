// The counts of closed votes, painted over the canvas on the notes and clusters that they were about.
import { useEffect } from 'react'
import { useLateMarks } from '../canvas/lateMarks'
import { paintVotes } from './paintVotes'
import { useVotes } from './votesStore'

export function VoteMarks() {
  const { counts } = useVotes()
  useEffect(() => {
    if (counts.size === 0) return
    useLateMarks.setState({ paint: (frame, things) => paintVotes(frame, things, counts) })
    return () => useLateMarks.setState({ paint: null })
  }, [counts])
  return null
}
