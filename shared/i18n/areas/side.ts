// Sentences of the panels beside a screen, and of the buttons that open them. Keys start with `side.`.
import type { Area } from '../Area'

export const side = {
  'side.panels': ['旁邊的面板', 'Panels'],
  'side.close': ['收起{title}', 'Close: {title}'],
  'side.questions': ['提問', 'Questions'],
  'side.questionsWaiting': ['提問（{count} 則等你放行）', 'Questions ({count} waiting for you)'],
  'side.questionsOpen': ['提問（{count} 則）', 'Questions ({count})'],
  'side.votes': ['投票', 'Votes'],
  'side.votesOpen': ['投票（{count} 個進行中）', 'Votes ({count} open)'],
  'side.transcript': ['逐字稿', 'Transcript'],
} as const satisfies Area
