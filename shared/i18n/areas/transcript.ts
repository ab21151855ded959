// The transcript beside the board: reading it, bringing it in, making notes of its words.
import type { Area } from '../Area'

export const transcript = {
  'transcript.list': ['發言', 'Speeches'],
  'transcript.counts': ['{speeches} 段發言，{speakers} 位', '{speeches} speeches by {speakers}'],
  'transcript.found': ['找到 {count} 段', '{count} found'],
  'transcript.search': ['找逐字稿裡的話', 'Find words'],
  'transcript.speaker': ['發言者', 'Speaker'],
  'transcript.everybody': ['所有發言者', 'Everybody'],
  'transcript.speakerCount': ['{name}（{count}）', '{name} ({count})'],
  'transcript.empty': ['還沒有逐字稿', 'No transcript yet'],
  'transcript.emptyMeans': [
    '把速錄師的逐字稿貼進來，就能從原話做成便利貼或節點，發言者和依據會自動填好。',
    'Paste the stenographer’s text: notes and nodes can then be made of its words, with speaker and evidence filled in.',
  ],
  'transcript.none': ['沒有符合的發言。', 'No speech matches.'],
  'transcript.keys': [
    '選取文字就能做成便利貼。鍵盤：↑↓ 換段，←→ 選句子，Enter 寫下。',
    'Select words to make a note. Keys: ↑↓ speech, ←→ sentence, Enter to write.',
  ],
  'transcript.links': ['從這段話來的', 'What came of this'],
  'transcript.wholeSpeech': ['整段發言', 'the whole speech'],
  'transcript.goTo': ['看「{words}」', 'Show “{words}”'],
  'transcript.make': ['用選取的話', 'With the selected words'],
  'transcript.words': ['要寫下的話', 'Words to write down'],
  'transcript.category': ['分類', 'Category'],
  'transcript.makeNote': ['做成便利貼', 'Make a note'],
  'transcript.makeNode': ['做成節點', 'Make a node'],
  'transcript.noteMade': ['已做成便利貼，附上發言者和原話。', 'Made a note with its speaker and words.'],
  'transcript.nodeMade': [
    '已放上心智圖，附上發言者和原話。',
    'Put on the mind map with its speaker and words.',
  ],
  'transcript.tooLong': [
    '選了 {count} 個字，一張最多 {max} 個字。請選短一點。',
    '{count} characters are selected and a note takes {max}. Select fewer.',
  ],
  'transcript.download': ['下載逐字稿', 'Download the transcript'],
  'transcript.format.transcript-md': ['Markdown（附便利貼連結）', 'Markdown (with links to notes)'],
  'transcript.format.akn': ['Akoma Ntoso（匯入 SayIt）', 'Akoma Ntoso (for SayIt)'],
  'transcript.bringIn': ['貼上逐字稿', 'Bring in text'],
  'transcript.paste': ['貼上逐字稿', 'Paste the transcript'],
  'transcript.pasteExample': ['### 姓名：\n說的話', '### Name:\nwhat was said'],
  'transcript.pasteMeans': [
    '每段發言前有一行「### 姓名：」。會議中可以一再貼上同一份，只會加上新的部分。',
    'Each speech begins with “### name:”. Paste the same text again during the meeting: only what is new is added.',
  ],
  'transcript.add': ['加入', 'Add'],
  'transcript.chooseFile': ['選擇檔案', 'Choose a file'],
  'transcript.added': ['已加入 {count} 段。', 'Added {count}.'],
  'transcript.addedAndGrown': [
    '已加入 {count} 段，並接上最後一段。',
    'Added {count}, and the last one has grown.',
  ],
  'transcript.nothingNew': ['都已經在板上了。', 'All of it is on the board already.'],
  'transcript.skipped': ['第 {lines} 行：{reason}', 'Line {lines}: {reason}'],
  'transcript.undo': ['復原', 'Undo'],
  'transcript.unreachable': [
    '現在連不上伺服器，沒有加入。文字還在這裡，請連線後再按「加入」。',
    'The server cannot be reached, so nothing was added. The text is still here; press Add once you are connected.',
  ],
  'transcript.direction': ['現場說明', 'stage direction'],
} as const satisfies Area
