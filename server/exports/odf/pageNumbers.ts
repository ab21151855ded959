// The page's number and how many there are, as fields within the words of a language.
import { odfText } from './odfText'
import { element } from './xml'

/** `words` has `<page>` and `<pages>` where the numbers go. */
export function pageNumbers(words: string): string {
  return words
    .split(/(<pages?>)/)
    .map((part) => {
      if (part === '<page>') return element('text:page-number', { 'text:select-page': 'current' }, '1')
      return part === '<pages>' ? element('text:page-count', {}, '1') : odfText(part)
    })
    .join('')
}
