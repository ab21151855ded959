// Sentences of the projector and of showing a place to everybody. Keys start with `present.` or `follow.`.
import type { Area } from '../Area'

export const present = {
  'present.open': ['投影', 'Projector'],
  'present.openMeans': ['在新視窗打開投影畫面', 'Open the projector’s picture in a new window'],
  'present.page': ['第 {page} 頁，共 {pages} 頁', 'Page {page} of {pages}'],
  'present.empty': ['還沒有便利貼', 'No notes yet'],
  'present.joinAt': ['加入：{address}', 'Join: {address}'],
  'present.offline': ['連線中斷，畫面停在這裡，會自動接回', 'Offline: the picture waits here and reconnects'],
  'present.question': ['現場提問', 'From the room'],
  'present.supporters': ['{count} 人也想問', '{count} support this'],
  'present.pictureOf': ['{title}的便利貼', 'Notes of {title}'],
  'follow.menu': ['帶大家看', 'Show everyone'],
  'follow.bring': ['請大家看這裡', 'Bring everyone here'],
  'follow.bringMeans': [
    '大家會收到一次邀請，由各人自己決定要不要過來。',
    'Everyone is asked once; each decides whether to come.',
  ],
  'follow.start': ['跟著我看', 'Follow me'],
  'follow.startMeans': [
    '你移動畫面，跟著看的人和投影畫面也跟著移動。',
    'Where you look, followers and the projector look too.',
  ],
  'follow.stop': ['不再帶大家看', 'Stop leading'],
  'follow.sent': ['已請大家看這裡', 'Everyone has been asked to look here'],
  'follow.leading': ['大家可以跟著你看了', 'Everyone can follow you now'],
  'follow.bringTitle': ['主持人請大家看這裡', 'The facilitator asks everyone to look here'],
  'follow.followTitle': ['主持人正帶大家看', 'The facilitator is leading through the board'],
  'follow.byOther': ['由{name}帶領', 'Led by {name}'],
  'follow.go': ['過去看', 'Go there'],
  'follow.follow': ['跟著看', 'Follow'],
  'follow.later': ['先不用', 'Not now'],
  'follow.following': [
    '正跟著主持人看；自己動一下畫面就會停。',
    'Following the facilitator; move the picture yourself to stop.',
  ],
  'follow.leave': ['停止跟著看', 'Stop following'],
} as const satisfies Area
