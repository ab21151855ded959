// Yjs draws its client ids from the platform's randomness, and they decide the order of what several wrote at one
// place: until the returned function is called, new documents draw them from the seed.
import * as Y from 'yjs'

export function seedYjsIds(draw: () => number): () => void {
  Object.defineProperty(Y.Doc.prototype, 'clientID', {
    configurable: true,
    set(this: Y.Doc) {
      Object.defineProperty(this, 'clientID', {
        value: draw(),
        writable: true,
        configurable: true,
        enumerable: true,
      })
    },
  })
  return () => {
    delete (Y.Doc.prototype as { clientID?: number }).clientID
  }
}
