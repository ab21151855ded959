// Compares notes off the main thread: builds an index of what it is sent and answers what is close to one note.
import type { Glossary } from '../../shared/text/similar/grams'
import { type IndexedText, RelatedIndex, type RelatedText } from '../../shared/text/similar/RelatedIndex'

export interface RelatedQuestion {
  texts: readonly IndexedText[]
  glossary: Glossary
  id: string
}

addEventListener('message', ({ data }: MessageEvent<RelatedQuestion>) => {
  const answer: RelatedText[] = new RelatedIndex(data.texts, data.glossary).relatedTo(data.id)
  postMessage(answer)
})
