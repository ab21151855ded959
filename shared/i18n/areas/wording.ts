// Sentences with which a speaker answers to the neutral wording of their words. Keys start with `wording.`.
import type { Area } from '../Area'

export const wording = {
  'wording.heading': ['您的話被轉譯為', 'How your words were put'],
  'wording.means': [
    '紀錄用較中性的說法寫下您的話，投影時顯示這個說法；原話都會保留。',
    'The recorder put your words in a neutral way, which is what the projector shows; your own words are kept.',
  ],
  'wording.said': ['您說的是', 'You said'],
  'wording.confirm': ['這樣寫可以', 'That is right'],
  'wording.correct': ['我想修改', 'Change it'],
  'wording.how': ['應該怎麼寫', 'How it should read'],
  'wording.suggest': ['送出建議', 'Send'],
  'wording.confirmed': ['您已確認', 'You confirmed this'],
  'wording.suggested': ['您建議改成：{text}', 'You suggested: {text}'],
  'wording.sent': ['已送出，紀錄會看到', 'Sent; the recorder will see it'],
} as const satisfies Area
