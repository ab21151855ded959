// Sentences of the bar over a board's screens. Keys start with `topbar.`.
import type { Area } from '../Area'

export const topbar = {
  'topbar.home': ['共識板首頁', 'Consensus Board: home'],
  'topbar.title': ['議題', 'Topic'],
  'topbar.coreQuestion': ['核心問題', 'Core question'],
  'topbar.coreQuestionEmpty': ['還沒有寫下核心問題', 'No core question yet'],
  'topbar.views': ['檢視方式', 'Views'],
  'topbar.board': ['板', 'Board'],
  'topbar.mindmap': ['心智圖', 'Mind map'],
  'topbar.outline': ['大綱', 'Outline'],
  'topbar.worksheet': ['整理表', 'Worksheet'],
  'topbar.agenda': ['安排議程', 'Make an agenda'],
  'topbar.people': ['{count} 人', '{count} here'],
  'topbar.peopleMeans': ['現在有 {count} 人連線', '{count} people are connected now'],
  'topbar.roster': ['人員與分桌', 'People and tables'],
  'topbar.share': ['分享', 'Share'],
  'topbar.more': ['更多', 'More'],
  'topbar.history': ['復原與重做', 'Undo and redo'],
} as const satisfies Area
