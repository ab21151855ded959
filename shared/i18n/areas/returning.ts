// Sentences of the personal return link. Keys start with `back.`.
import type { Area } from '../Area'

export const returning = {
  'back.title': ['我的回來連結', 'My return link'],
  'back.words': [
    '用這個連結，在別的手機或電腦上，或瀏覽器清掉資料以後，你回來還是同一個人：看得到自己的便利貼，也能繼續修改。',
    'With this link you come back as yourself on another device, or after the browser has forgotten: you see your notes and can go on changing them.',
  ],
  'back.secret': [
    '只給自己用：拿到它的人，就能用你的身分寫字和投票，也看得到你匿名寫的是哪些。',
    'Keep it to yourself: whoever has it writes and votes as you, and sees which anonymous notes are yours.',
  ],
  'back.link': ['回來連結', 'Return link'],
  'back.copy': ['複製連結', 'Copy the link'],
} as const satisfies Area
