// Sentences of the appendices of exports: votes and questions. Only the server says them. Keys start with `appendix.`.
import type { Area } from '../Area'

export const appendix = {
  'appendix.votes': ['投票結果', 'Votes'],
  'appendix.vote': ['投票', 'Vote'],
  'appendix.option': ['選項', 'Option'],
  'appendix.count': ['票數', 'Votes'],
  'appendix.hands': ['其中舉手（代填）', 'Of these by hands (entered by staff)'],
  'appendix.still': ['投票中，結束才公布', 'Open; shown at the close'],
  'appendix.mode.dots': ['點點投票，每人 {budget} 票', 'dots, {budget} each'],
  'appendix.mode.approval': ['每人最多選 {budget} 項', 'approval, at most {budget} each'],
  'appendix.mode.yesNo': ['贊成／反對', 'yes or no'],
  'appendix.voters': ['{count} 人投票', '{count} voted'],
  'appendix.questions': ['提問', 'Questions'],
  'appendix.question': ['問題', 'Question'],
  'appendix.asker': ['誰問', 'Asked by'],
  'appendix.support': ['支持人數', 'Supporters'],
  'appendix.state': ['狀態', 'State'],
  'appendix.state.open': ['還沒回答', 'Not answered'],
  'appendix.state.answered': ['已回答', 'Answered'],
  'appendix.state.archived': ['收起', 'Put away'],
  'appendix.note': ['變成的便利貼', 'Became note'],
} as const satisfies Area
