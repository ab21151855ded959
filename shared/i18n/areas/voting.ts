// Sentences of the phone's ballots and their results. Keys start with `vote.`.
import type { Area } from '../Area'

export const voting = {
  'vote.heading': ['投票', 'Votes'],
  'vote.none': [
    '現在沒有投票。開始時會出現在這裡。',
    'There is no vote now. When one starts, it appears here.',
  ],
  'vote.dots': [
    '你有 {count} 票，可以分給不同項目，也可以都給同一項。',
    'You have {count} votes: spread them or put them on one thing.',
  ],
  'vote.approval': [
    '每一項贊成的都可以選，最多 {count} 項。',
    'Choose all that you approve of, at most {count}.',
  ],
  'vote.yesNo': ['請選一個。', 'Choose one.'],
  'vote.option-yes': ['贊成', 'Yes'],
  'vote.option-no-': ['反對', 'No'],
  'vote.option-abstain': ['棄權', 'Abstain'],
  'vote.left': ['還有 {count} 票', '{count} votes left'],
  'vote.leftNone': ['票都投出去了', 'All votes are given'],
  'vote.leftChoices': ['還可以選 {count} 項', '{count} more to choose'],
  'vote.more': ['多給一票：{text}', 'One vote more: {text}'],
  'vote.less': ['收回一票：{text}', 'One vote less: {text}'],
  'vote.given': ['你給 {count} 票', 'You gave {count}'],
  'vote.changeable': [
    '點了就記下；結束以前都可以改，再點一次就收回。',
    'It counts as you tap. Until it closes you can change it; tap again to take it back.',
  ],
  'vote.secret': ['不會顯示、也不會匯出是誰投的。', 'Who voted how is neither shown nor exported.'],
  'vote.hidden': ['結束以前，誰都看不到票數。', 'Nobody sees the counts until it closes.'],
  'vote.voters': ['已有 {count} 人投票', '{count} have voted'],
  'vote.closed': ['投票結束', 'Closed'],
  'vote.closedVoters': ['投票結束，{count} 人投票', 'Closed; {count} voted'],
  'vote.byHand': ['現場舉手計票（代填）', 'Counted by show of hands'],
  'vote.count': ['{count} 票', '{count}'],
  'vote.ofHands': ['其中舉手 {count}', '{count} by hands'],
  'vote.yours': ['你投 {count}', 'yours {count}'],
  'vote.watchOnly': ['列席的連結不能投票。', 'An observer’s link cannot vote.'],
  'vote.soFar': ['目前 {count} 票', '{count} so far'],
} as const satisfies Area
