// What people read about an imported file: why it was refused, and why an entry of it was left out.
import type { Area } from '../Area'

export const imports = {
  'imports.refused.empty': [
    '檔案裡沒有內容，沒有匯入。請確認選對了檔案。',
    'The file holds nothing to import. Check that it is the right one.',
  ],
  'imports.refused.zip': [
    '這是壓縮檔或 Office 文件，不能直接匯入。請先解壓縮，或另存成 CSV（UTF-8）再匯入。',
    'This is a ZIP archive or an Office document. Unpack it, or save it as CSV (UTF-8), then import that.',
  ],
  'imports.refused.binary': [
    '這不是文字檔，沒有匯入。請確認選對了檔案。',
    'This is not a text file and was not imported. Check that it is the right one.',
  ],
  'imports.refused.encoding': [
    '檔案的文字編碼不是 UTF-8，讀出來會是亂碼，沒有匯入。請另存成 UTF-8 再試一次。',
    'The file is not in UTF-8 and would read as garbage; nothing was imported. Save it as UTF-8 and try again.',
  ],
  'imports.refused.notJson': [
    '檔案不是完整的 JSON，可能沒有下載完整或被改過，沒有匯入。請重新匯出後再試。',
    'The file is not complete JSON; it may be cut off or edited. Nothing was imported. Export it again and retry.',
  ],
  'imports.refused.shape': [
    '檔案內容不是「{format}」的樣子，沒有匯入。請確認檔案，或改選另一種匯入格式。',
    'The file does not look like “{format}” and was not imported. Check the file or choose another format.',
  ],
  'imports.refused.newer': [
    '這個檔案是用較新版的共識板匯出的，這裡還讀不懂，沒有匯入。請先更新這裡的共識板。',
    'This file comes from a newer Consensus Board that this one cannot read. Update this one first; nothing was imported.',
  ],
  'imports.refused.tooManyNotes': [
    '檔案有 {count} 張便利貼，這塊板只剩 {room} 張的空間，沒有匯入。請分成幾塊板，或先挑選內容。',
    'The file has {count} notes and this board has room for {room}. Nothing was imported; split the file over several boards.',
  ],
  'imports.refused.tooManyRecords': [
    '檔案的內容太多（{count} 筆），這塊板只剩 {room} 筆的空間，沒有匯入。請分成幾個檔案。',
    'The file holds too much ({count} items; there is room for {room}). Nothing was imported; split it into several files.',
  ],
  'imports.refused.quotes': [
    '從第 {line} 行起，引號「"」沒有成對，無法分辨欄位，沒有匯入。請補上引號後再試。',
    'From line {line} on a quotation mark is not closed, so the columns cannot be told apart. Nothing was imported.',
  ],
  'imports.refused.noTextColumn': [
    '標題列裡沒有「內容」欄，不知道哪一欄是便利貼的文字，沒有匯入。請把那一欄的標題改成「內容」。',
    'No column is headed “text”, so it is unclear which one holds the notes. Name it “text” and try again.',
  ],
  'imports.format.json': ['共識板匯出的 JSON', 'a JSON export of Consensus Board'],
  'imports.format.json-worksheet': [
    '另一場會議的整理表（它匯出的 JSON）',
    'another meeting’s worksheet (from its JSON export)',
  ],
  'imports.sourceUnnamed': ['另一場會議', 'Another meeting'],
  'imports.sourceOf': ['{title}（{date}）', '{title} ({date})'],
  'imports.tableOfSource': ['{table}（{source}）', '{table} ({source})'],
  'imports.refused.noRows': [
    '這場會議的整理表還沒有列，沒有東西可以併進來。',
    'That meeting’s worksheet has no rows yet; there is nothing to take over.',
  ],
  'imports.entriesWithoutRow': [
    '有 {count} 項內容還沒放進任何一列，留在原來的板上，沒有併進來。',
    '{count} entries are in no row there. They stay on their own board and were not taken over.',
  ],
  'imports.format.notes': ['便利貼清單（JSON）', 'a list of notes (JSON)'],
  'imports.format.worksheet': ['整理表（JSON）', 'a worksheet (JSON)'],
  'imports.format.csv': ['便利貼清單（CSV）', 'a list of notes (CSV)'],
  'imports.tooLong': [
    '「{field}」太長：{length} 個字，最多 {max} 個字。沒有加入。',
    '“{field}” is too long: {length} characters, at most {max}. Not added.',
  ],
  'imports.noText': ['沒有文字，沒有加入。', 'It has no text and was not added.'],
  'imports.malformed': [
    '「{field}」的內容不正確，沒有加入。',
    'What “{field}” holds is not valid. Not added.',
  ],
  'imports.notAnEntry': [
    '這一筆不是這種檔案該有的內容，沒有加入。',
    'This is not what such a file holds. Not added.',
  ],
  'imports.onBoard': ['已經在板上，沒有重複加入。', 'It is on the board already and was not added twice.'],
  'imports.twice': ['檔案裡已經有同一筆，沒有重複加入。', 'The file holds this twice; it was added once.'],
  'imports.meetingKept': [
    '這塊板已經有自己的會議資料，保留板上的。',
    'This board has its own title and settings already; they were kept.',
  ],
  'imports.stackDropped': [
    '已加入，但它併入的便利貼不在看板上，或是類別不同，所以單獨放著。',
    'Added, but the note it was merged into is not shown or is of another category, so it lies by itself.',
  ],
  'imports.referenceDropped': [
    '已加入，但它指到的項目（{field}）找不到，略去這項關聯。',
    'Added, but what it refers to ({field}) cannot be found; that relation was left out.',
  ],
  'imports.linkEndMissing': [
    '這條對應的一端找不到，沒有加入。',
    'One end of this link cannot be found. Not added.',
  ],
  'imports.linkPair': [
    '這兩類之間不能對應，沒有加入這條對應。',
    'These two categories cannot be linked; the link was not added.',
  ],
  'imports.targetMissing': [
    '「{entry}」對應到「{target}」，但這一列沒有那一項；內容已加入，對應略去。',
    '“{entry}” is linked to “{target}”, which is not in its row. It was added without that link.',
  ],
  'imports.targetPair': [
    '「{entry}」不能對應到「{target}」這一類；內容已加入，對應略去。',
    '“{entry}” cannot be linked to the category of “{target}”. It was added without that link.',
  ],
  'imports.sourcesMissing': [
    '這一列已加入，但板上找不到它的來源便利貼：{names}。',
    'The row was added, but its source notes are not on the board: {names}.',
  ],
  'imports.more': ['另有 {count} 項沒有一一列出。', 'And {count} more that are not listed.'],
  'imports.inEntry': ['「{entry}」：{reason}', '“{entry}”: {reason}'],
  'imports.field.text': ['內容', 'text'],
  'imports.field.name': ['姓名', 'name'],
  'imports.field.unit': ['單位', 'unit'],
  'imports.field.theme': ['主題', 'theme'],
  'imports.field.evidence': ['逐字稿依據', 'evidence'],
  'imports.field.title': ['標題', 'title'],
  'imports.field.remark': ['備註', 'remark'],
  'imports.field.speaker': ['發言者', 'speaker'],
  'imports.field.source': ['出處', 'source'],
  'imports.field.date': ['日期', 'date'],
} as const satisfies Area
