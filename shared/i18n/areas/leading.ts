// Sentences of the menu behind 更多, and of showing a place to everybody. Keys start with `leading.` or `more.`.
import type { Area } from '../Area'

export const leading = {
  'more.present': ['開投影視窗', 'Open the projector window'],
  'more.history': ['歷程', 'History'],
  'more.changes': ['我離開後的變動（{count}）', 'What changed since I left ({count})'],
  'more.deleteBoard': ['刪除這場會議…', 'Delete this meeting…'],
  'more.locks': ['鎖定板面', 'Lock parts of the board'],
  'more.othersCursors': ['顯示別人的游標', 'Show the pointers of others'],
  'leading.bring': ['請大家看這裡', 'Bring everyone here'],
  'leading.bringMeans': ['各人自己決定要不要過來', 'Each decides whether to come'],
  'leading.start': ['帶大家跟著我看', 'Lead: follow me'],
  'leading.startMeans': ['投影畫面也跟著你移動', 'The projector moves with you too'],
  'leading.stop': ['不再帶大家看', 'Stop leading'],
  'leading.sent': ['已請大家看這裡', 'Everyone has been asked to look here'],
  'leading.now': [
    '大家可以跟著你看了：你移動畫面，他們和投影也跟著移動。',
    'You are leading: where you look, followers and the projector look too.',
  ],
} as const satisfies Area
