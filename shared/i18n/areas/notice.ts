// What is said before the first note: the notice, consent, and a name for those who want one. Keys start with `join.`.
import type { Area } from '../Area'

export const notice = {
  'join.noticeTitle': ['開始之前', 'Before you start'],
  'join.noticeBinding': [
    '這場會議是一起釐清問題和想法，結論不具拘束力。',
    'This meeting is for clarifying problems and ideas together. Its outcome does not bind anyone.',
  ],
  'join.noticeRecorded': [
    '你寫的內容會出現在大家的畫面上，並列入會議紀錄；不同的意見都會保留。',
    'What you write appears on everybody’s screen and becomes part of the record. Differing views are all kept.',
  ],
  'join.noticeNames': [
    '每一則都可以選擇具名或匿名。匿名的，誰寫的不顯示也不匯出，主持人也看不到。',
    'Each note can carry your name or be anonymous. Who wrote an anonymous note is neither shown nor exported, and the facilitator does not see it.',
  ],
  'join.noticePublished': [
    '會議紀錄之後會公開；公開以前可以看過、提出更正。',
    'The record is published later. Before that you can read it and ask for corrections.',
  ],
  'join.noticeAgree': [
    '按下「同意」，會記下你看過並同意的時間。',
    'When you agree, the time at which you read this and agreed is recorded.',
  ],
  'join.noticeAccept': ['了解並同意', 'I agree'],
  'join.start': ['了解並同意，開始', 'I agree, let me start'],
  'join.name': ['怎麼稱呼你（可以不填）', 'Your name (optional)'],
  'join.nameHint': ['本名或暱稱都可以，之後也能改。', 'A real name or a nickname; you can change it later.'],
  'join.unit': ['單位或身分（可以不填）', 'Organisation or role (optional)'],
  'join.unitExample': ['例如：財政部、使用者、提案人', 'For example: Ministry, user, petitioner'],
  'join.nameTooLong': ['最多 {max} 個字。', 'At most {max} characters.'],
  'join.nameChanged': ['之後的便利貼會用新的名字。', 'Your next notes will carry the new name.'],
} as const satisfies Area
