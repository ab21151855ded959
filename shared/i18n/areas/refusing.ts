// What a phone says of words that were refused: kept, to be sent later, copied or put away. Keys start with `late.`.
import type { Area } from '../Area'

export const refusing = {
  'late.kept': ['沒有送出，字都留著', 'Not sent; your words are kept'],
  'late.notCounted': ['沒有成功', 'Not done'],
  'late.send': ['現在送出', 'Send now'],
  'late.sendTo': ['送到「{title}」', 'Send to “{title}”'],
  'late.edit': ['放回輸入框', 'Back into the box'],
  'late.discard': ['不要了', 'Discard'],
} as const satisfies Area
