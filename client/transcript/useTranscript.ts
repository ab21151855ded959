// The transcript as it stands, one and the same list as long as no speech changes, and what came from each speech.
import { useRef, useState } from 'react'
import type { Id } from '../../shared/model/id'
import type { Utterance } from '../../shared/model/utterance'
import { type Linked, SpeechLinks } from '../../shared/transcript/linkSpeeches'
import { readUtterances } from '../../shared/transcript/readUtterances'
import { useBoard } from '../state/session'

export interface Transcript {
  utterances: readonly Utterance[]
  links: ReadonlyMap<Id, readonly Linked[]>
}

export function useTranscript(): Transcript {
  const board = useBoard()
  const [links] = useState(() => new SpeechLinks())
  const last = useRef<readonly Utterance[]>([])
  const utterances = readUtterances(board)
  if (!isSame(last.current, utterances)) last.current = utterances
  return { utterances: last.current, links: links.read(board, last.current) }
}

function isSame(a: readonly Utterance[], b: readonly Utterance[]): boolean {
  return a.length === b.length && a.every((utterance, index) => utterance === b[index])
}
