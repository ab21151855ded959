// Sentences of the projector and of showing a place to everybody. Keys start with `present.` or `follow.`.
import type { Area } from '../Area'

export const present = {
  'present.page': ['第 {page} 頁，共 {pages} 頁', 'Page {page} of {pages}'],
  'present.empty': ['還沒有便利貼', 'No notes yet'],
  'present.joinAt': ['加入：{address}', 'Join: {address}'],
  'present.offline': ['連線中斷，畫面停在這裡，會自動接回', 'Offline: the picture waits here and reconnects'],
  'present.question': ['現場提問', 'From the room'],
  'present.supporters': ['{count} 人也想問', '{count} support this'],
  'present.pictureOf': ['{title}的便利貼', 'Notes of {title}'],
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
