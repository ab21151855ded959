// The notes that may be related to one: asked for when the list opens and when the glossary changes, of a worker of its
// own, so that the board never waits for it.
import { useEffect, useState } from 'react'
import { getMeeting, live } from '../../shared/model/board'
import type { IndexedText, RelatedText } from '../../shared/text/similar/RelatedIndex'
import { useBoard, useSession } from '../state/session'
import type { RelatedQuestion } from './relatedWorker'

export type RelatedSearch =
  | { state: 'searching' | 'failed' }
  | { state: 'found'; related: readonly RelatedText[] }

export function useRelated(noteId: string): RelatedSearch {
  const session = useSession()
  const [search, setSearch] = useState<RelatedSearch>({ state: 'searching' })
  // Boards from before there was a glossary have none.
  const glossary = getMeeting(useBoard()).glossary ?? []
  const glossaryKey = JSON.stringify(glossary)
  useEffect(() => {
    const fail = () => setSearch({ state: 'failed' })
    let worker: Worker
    try {
      worker = new Worker(new URL('./relatedWorker.ts', import.meta.url), { type: 'module' })
    } catch {
      return fail()
    }
    worker.addEventListener('message', ({ data }: MessageEvent<RelatedText[]>) =>
      setSearch({ state: 'found', related: data }),
    )
    worker.addEventListener('error', fail)
    const texts: IndexedText[] = []
    for (const { id, originalText, neutralText, evidence } of live(session.board(), 'note'))
      texts.push({ id, text: [originalText, neutralText, evidence].filter(Boolean).join('\n') })
    worker.postMessage({ texts, glossary: JSON.parse(glossaryKey), id: noteId } satisfies RelatedQuestion)
    return () => worker.terminate()
  }, [session, noteId, glossaryKey])
  return search
}
