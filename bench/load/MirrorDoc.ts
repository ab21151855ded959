// A full mirror of a board's document, which notes when each note first came.
import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { type Report, steadyMs } from './jobs'

export class MirrorDoc {
  private readonly doc = new Y.Doc()
  private readonly seen: [string, number][] = []

  constructor() {
    const records = this.doc.getMap('records')
    records.observe(({ keysChanged }) => {
      const now = steadyMs()
      for (const id of keysChanged) if (id) this.seen.push([id, now])
    })
  }

  take(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update)
  }

  get noteIds(): string[] {
    const records = [...this.doc.getMap<{ kind?: string }>('records').entries()]
    return records.filter(([, { kind }]) => kind === 'note').map(([id]) => id)
  }

  get notes(): number {
    return this.noteIds.length
  }

  get stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc)
  }

  /** Its content, not its state vector: that may be equal over different contents. */
  describe(): Report['mirrors'][number] {
    const records = [...this.doc.getMap('records').entries()].sort(([a], [b]) => (a < b ? -1 : 1))
    const digest = createHash('sha256').update(JSON.stringify(records)).digest('hex')
    return { notes: this.notes, digest, seen: this.seen }
  }
}
