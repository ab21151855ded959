// Sentences of the phone's questions: asking, supporting, what became of one's own. Keys start with `ask.`.
import type { Area } from '../Area'

export const asking = {
  'ask.label': ['提出一個問題', 'Ask a question'],
  'ask.example': ['一次問一件事，大家都看得到。', 'One thing at a time; everybody will see it.'],
  'ask.moderated': [
    '問題由主持人看過之後，大家才會看到。',
    'Staff read each question before everybody sees it.',
  ],
  'ask.send': ['送出提問', 'Ask'],
  'ask.sent': ['問題送出了', 'Your question was sent'],
  'ask.sentModerated': ['送出了，等主持人看過就會公開。', 'Sent; it appears once staff have read it.'],
  'ask.tooLong': ['超過 {over} 個字，還不能送出。', '{over} characters too long to send.'],
  'ask.list': ['大家的問題', 'Everybody’s questions'],
  'ask.empty': ['還沒有人提問。你可以當第一個。', 'Nobody has asked yet. You can be the first.'],
  'ask.order': ['排列', 'Order'],
  'ask.mostSupported': ['附議多的', 'Most supported'],
  'ask.newest': ['最新的', 'Newest'],
  'ask.support': ['附議：{text}', 'Support: {text}'],
  'ask.supportCount': ['{count} 人附議', '{count} support this'],
  'ask.onScreen': ['正在投影幕上', 'On the screen now'],
  'ask.mine': ['我問的', 'Mine'],
  'ask.waiting': ['等主持人看過，還沒公開', 'Waits for staff; not shown yet'],
  'ask.batch': ['匿名，等下一批一起公開', 'Anonymous: waits for the next batch'],
  'ask.answered': ['已經回答', 'Answered'],
  'ask.answeredList': ['已經回答的（{count}）', 'Answered ({count})'],
  'ask.remove': ['收回', 'Take back'],
  'ask.anonymousMeans': [
    '誰問的不會顯示也不會匯出，主持人也看不到；20 秒內和其他人的一起公開。伺服器只記得是你的，讓你能收回；語氣仍可能讓人認出你。',
    'Who asked is neither shown nor exported; the facilitator does not see it either. It appears with others’ within 20 seconds. Only the server remembers it is yours, so that you can take it back. The way you write may still give you away.',
  ],
} as const satisfies Area
