// What an opened stack, the list of related notes and the list of agencies say.
import type { Area } from '../Area'

export const stack = {
  'stack.title': ['這一疊 {count} 張', 'This stack: {count} notes'],
  'stack.about': [
    '這些意見相同，所以併成一疊；每一張的原話和作者都留著，隨時可以拆開。',
    'These notes say the same, so they form one stack. Every original and its author are kept, and the stack can be split at any time.',
  ],
  'stack.shown': ['板上顯示這一張', 'Shown on the board'],
  'stack.show': ['改為顯示這一張', 'Show this one'],
  'stack.didShow': ['已改為顯示這一張', 'Now this one is shown'],
  'stack.takeOut': ['拆出這一張', 'Take this one out'],
  'stack.splitAll': ['全部拆開', 'Split all'],
  'stack.single': ['這一張目前沒有和別的併在一起。', 'No other note is merged with this one now.'],

  'related.title': ['可能相關', 'Possibly related'],
  'related.about': [
    '依共同的字詞找出來，僅供參考；不會自動合併或收攏。',
    'Found by shared words, as a hint only; nothing is merged or gathered by itself.',
  ],
  'related.searching': ['正在比對…', 'Comparing …'],
  'related.failed': [
    '這個瀏覽器沒辦法比對便利貼，板上的內容沒有影響。請重新整理頁面後再試。',
    'This browser could not compare the notes; the board is not affected. Reload the page and try again.',
  ],
  'related.none': ['沒有足夠相近的便利貼。', 'No note is close enough.'],
  'related.shared': ['共同字詞：{words}', 'Shared words: {words}'],
  'related.merge': ['與選取的併成一疊', 'Merge with the selected'],
  'related.gather': ['與選取的收攏成一群', 'Gather with the selected'],
  'related.otherCategory': ['不同類別，只供對照', 'Of another category: to compare only'],
  'related.glossary': ['同義詞', 'Words that count as one'],
  'related.glossaryLabel': ['同義詞，一行一組', 'Words that count as one, a group per line'],
  'related.glossaryHint': [
    '一行一組，用逗號或頓號分開，例如：報稅軟體、申報程式。比對時視為同一個詞。',
    'One group per line, separated by commas, for example: tax software, filing program. They count as one word.',
  ],
  'related.saveGlossary': ['儲存同義詞', 'Save'],
  'related.didSaveGlossary': ['已儲存同義詞', 'Saved the words that count as one'],

  'unit.list': ['機關名單', 'Agencies'],
  'unit.search': ['找一個機關', 'Find an agency'],
  'unit.declined': ['刻意不指定單位', 'Leave unassigned on purpose'],
  'unit.didDecline': ['已記下：刻意不指定單位', 'Noted: deliberately left unassigned'],
  'unit.didName': ['負責單位：{name}', 'Responsible unit: {name}'],
  'unit.own': ['編輯自訂的機關', 'Edit this board’s own agencies'],
  'unit.ownLabel': ['自訂的機關，一行一個', 'This board’s own agencies, one per line'],
  'unit.ownHint': [
    '列在名單最前面，後面依行政院組織法的順序。名單以外的單位也可以直接打字。',
    'Listed first; the others follow in the order of the Organic Act of the Executive Yuan. Any other unit can be typed.',
  ],
  'unit.save': ['儲存名單', 'Save the list'],
  'unit.didSave': ['已儲存自訂的機關', 'Saved this board’s own agencies'],
} as const satisfies Area
