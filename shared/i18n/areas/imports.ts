// What people read about an imported file: why it was refused, and why an entry of it was left out.
import type { Area } from '../Area'

export const imports = {
  'imports.refused.empty': [
    '檔案裡沒有內容，沒有匯入。請確認選對了檔案。',
    'The file holds nothing to import. Check that it is the right one.',
  ],
  'imports.refused.zip': [
    '這是壓縮檔或 Office 文件，不是文字檔，沒有匯入。Excel 檔（.xlsx）請把匯入格式改選為 Excel 試算表；壓縮檔請先解壓縮。',
    'This is a ZIP archive or an Office document, not text; nothing was imported. For an Excel file (.xlsx) choose the format Excel workbook; unpack an archive first.',
  ],
  'imports.refused.xls': [
    '這是舊版的 Office 檔案（例如 .xls），這裡讀不了，沒有匯入。請用 Excel 或 LibreOffice 開啟，另存成 .xlsx 再匯入。',
    'This is a file of an old Office (such as .xls) that cannot be read here; nothing was imported. Open it in Excel or LibreOffice, save it as .xlsx and import that.',
  ],
  'imports.refused.locked': [
    '這個 Excel 檔設了密碼，打不開，沒有匯入。請在 Excel 取消密碼、另存後再匯入。',
    'This Excel file is protected with a password; nothing was imported. Remove the password in Excel, save it and try again.',
  ],
  'imports.refused.ods': [
    '這是 ODS 試算表，這裡還讀不了，沒有匯入。請在 LibreOffice 另存成 .xlsx 或 CSV 再匯入。',
    'This is an ODS spreadsheet, which cannot be read here yet; nothing was imported. Save it as .xlsx or CSV in LibreOffice.',
  ],
  'imports.refused.notXlsx': [
    '這不是 Excel 試算表（.xlsx），可能副檔名改過，沒有匯入。請確認選對了檔案，或改選另一種匯入格式。',
    'This is no Excel workbook (.xlsx), whatever its name says; nothing was imported. Check the file or choose another format.',
  ],
  'imports.refused.brokenXlsx': [
    '這個 Excel 檔不完整或已損壞，沒有匯入。請重新下載，或在 Excel 另存一份再試。',
    'This Excel file is incomplete or damaged; nothing was imported. Download it again, or save a copy in Excel and import that.',
  ],
  'imports.refused.emptySheet': [
    '工作表「{sheet}」裡沒有文字，沒有匯入。請確認選對了工作表。',
    'The sheet “{sheet}” holds no words; nothing was imported. Check that it is the right sheet.',
  ],
  'imports.refused.tooLarge': [
    '這個檔案解開後超過 {max} MB，為了安全沒有匯入。請只留下要匯入的工作表，另存後再試。',
    'Unpacked, this file is over {max} MB; to be safe nothing was imported. Keep only the sheet you need, save it and try again.',
  ],
  'imports.refused.tooSlow': [
    '這個檔案太大或太複雜，讀了太久，已經停止，沒有匯入。請只留下要匯入的欄和列，另存後再試。',
    'This file is too large or too complex: reading it was given up and nothing was imported. Keep only the rows and columns you need.',
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
    '這個檔案是用較新版的共識板匯出的，這裡還讀不懂，沒有匯入。請管理者更新這裡的共識板，或請對方改用 CSV 匯出。',
    'This file comes from a newer Consensus Board that this one cannot read; nothing was imported. Ask for this one to be updated, or for a CSV export instead.',
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
    '沒有哪一欄是「內容」，不知道便利貼要寫什麼，沒有匯入。請指定哪一欄是內容，或把那一欄的標題改成「內容」。',
    'No column is the text, so it is unclear what the notes say; nothing was imported. Choose that column, or head it “text”.',
  ],
  'imports.refused.noNodes': [
    '檔案裡沒有節點，沒有匯入。請確認選對了檔案。',
    'The file holds no nodes; nothing was imported. Check that it is the right one.',
  ],
  'imports.refused.notXml': [
    '檔案在第 {line} 行讀不下去，可能沒有下載完整或被改過，沒有匯入。請從原來的程式重新匯出後再試。',
    'The file cannot be read beyond line {line}; it may be cut off or edited. Nothing was imported. Export it again and retry.',
  ],
  'imports.refused.doctype': [
    '檔案裡有文件型別宣告（DOCTYPE），可能會讀進別處的內容，為了安全沒有匯入。請從原來的程式重新匯出，或刪掉那一段再試。',
    'The file declares a document type (DOCTYPE), which could pull in content from elsewhere; for safety nothing was imported. Export it again, or delete that part.',
  ],
  'imports.refused.noSpeakers': [
    '找不到發言者：每段發言前要有一行「### 姓名：」。沒有匯入。請確認是不是逐字稿，或補上發言者再試一次。',
    'No speaker was found: each speech begins with a line “### name:”. Nothing was imported. Check the file or add them.',
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
  'imports.format.csv': ['表格（CSV）', 'a table (CSV)'],
  'imports.format.xlsx': ['Excel 試算表（.xlsx）', 'an Excel workbook (.xlsx)'],
  'imports.format.miro': ['Miro 匯出的 CSV', 'a CSV export of Miro'],
  'imports.format.slido': ['Slido 的提問（JSON）', 'questions of Slido (JSON)'],
  'imports.format.text': ['文字，一行一張便利貼', 'text, a note a line'],
  'imports.format.mm': ['心智圖（FreeMind .mm）', 'a mind map (FreeMind .mm)'],
  'imports.format.opml': ['大綱（OPML）', 'an outline (OPML)'],
  'imports.format.outline-md': ['心智圖大綱（Markdown）', 'a mind map as an outline (Markdown)'],
  'imports.tooDeep': [
    '太深了，心智圖最多 {max} 層；已加入，改接在第 {max} 層。',
    'Too deep: a mind map has at most {max} levels. Added on level {max}.',
  ],
  'imports.format.transcript': ['逐字稿（Markdown）', 'a transcript (Markdown)'],
  'imports.beforeSpeakers': [
    '這段文字在第一位發言者之前，不知道是誰說的，沒有加入。',
    'This stands before the first speaker, so nobody is known to have said it. Not added.',
  ],
  'imports.speechDiffers': [
    '{speaker}：這段和板上的逐字稿不同，或插在已有的發言之間；逐字稿只接在後面，保留板上的。',
    '{speaker}: this differs from the transcript on the board or stands between its speeches. Only what follows is added; the board’s was kept.',
  ],
  'imports.direction': ['現場說明', 'stage direction'],
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
  'imports.withdrawn': ['提問的人已經刪除，沒有加入。', 'It was deleted by who asked it. Not added.'],
  'imports.votes': ['{theme}（{votes} 票）', '{theme} ({votes} votes)'],
  'imports.more': ['另有 {count} 項沒有一一列出。', 'And {count} more that are not listed.'],
  'imports.inEntry': ['「{entry}」：{reason}', '“{entry}”: {reason}'],
  'imports.field.text': ['內容', 'text'],
  'imports.field.neutral': ['轉譯', 'neutral wording'],
  'imports.field.name': ['姓名', 'name'],
  'imports.field.unit': ['單位', 'unit'],
  'imports.field.theme': ['主題', 'theme'],
  'imports.field.evidence': ['逐字稿依據', 'evidence'],
  'imports.field.title': ['標題', 'title'],
  'imports.field.remark': ['備註', 'remark'],
  'imports.field.speaker': ['發言者', 'speaker'],
  'imports.field.source': ['出處', 'source'],
  'imports.field.date': ['日期', 'date'],

  'imports.fileHint': [
    'Excel、CSV、Slido、Miro 或共識板的檔案，也可以拖到這裡。只會加上內容，不會蓋掉板上已有的。',
    'A file of Excel, CSV, Slido, Miro or Consensus Board; you can drop it here. It only adds; nothing is overwritten.',
  ],
  'imports.fileGone': [
    '讀不到這個檔案，可能已經移動或正被其他程式使用。請再選一次。',
    'This file cannot be read; it may have moved or be in use. Choose it again.',
  ],
  'imports.paste': ['或貼上文字', 'Or paste text'],
  'imports.pasteHint': [
    '一行一張便利貼；也可以貼上試算表的格子。',
    'A note a line; cells of a spreadsheet can be pasted too.',
  ],
  'imports.pasted': ['貼上的文字', 'Pasted text'],
  'imports.chooseFirst': ['請先選擇檔案或貼上文字。', 'Choose a file or paste text first.'],
  'imports.preview': ['預覽', 'Preview'],
  'imports.reading': ['讀取中…', 'Reading…'],
  'imports.perhapsTooLarge': [
    '檔案沒有送完，可能太大了。請只留下要匯入的部分再試；檔案不大的話，請確認網路。',
    'The file could not be sent; it may be too large. Keep only what you need, or check the network.',
  ],
  'imports.rows': ['{count} 筆', '{count} rows'],
  'imports.encoding': ['編碼 {encoding}', 'encoding {encoding}'],
  'imports.sheet': ['工作表', 'Sheet'],
  'imports.header': ['第一列是標題', 'The first row is headings'],
  'imports.columns': ['每一欄放什麼', 'What each column holds'],
  'imports.column': ['欄', 'Column'],
  'imports.columnNumber': ['第 {number} 欄', 'Column {number}'],
  'imports.samples': ['前幾筆', 'First values'],
  'imports.takenAs': ['當作', 'Taken as'],
  'imports.takenAsOf': ['「{column}」當作', '“{column}” taken as'],
  'imports.role.text': ['便利貼的內容', 'Text of the note'],
  'imports.role.neutral': ['轉譯', 'Neutral wording'],
  'imports.role.category': ['分類', 'Category'],
  'imports.role.name': ['姓名', 'Name'],
  'imports.role.unit': ['單位', 'Unit'],
  'imports.role.theme': ['主題', 'Theme'],
  'imports.role.evidence': ['逐字稿依據', 'Evidence'],
  'imports.role.ignore': ['不匯入', 'Leave out'],
  'imports.wouldAdd': ['會加入 {parts}', 'Would add {parts}'],
  'imports.nothing': ['這樣讀不會加入任何內容', 'Read like this, nothing would be added'],
  'imports.kind.note': ['{count} 張便利貼', '{count} notes'],
  'imports.kind.cluster': ['{count} 個項目', '{count} entries'],
  'imports.kind.row': ['{count} 列', '{count} rows'],
  'imports.kind.link': ['{count} 條對應', '{count} links'],
  'imports.kind.table': ['{count} 個小桌', '{count} tables'],
  'imports.kind.response': ['{count} 則回應', '{count} answers'],
  'imports.kind.utterance': ['{count} 段發言', '{count} speeches'],
  'imports.kind.mindNode': ['{count} 個節點', '{count} nodes'],
  'imports.kind.other': ['其他 {count} 項', '{count} other things'],
  'imports.andMore': ['還有 {count} 張沒有列出。', 'And {count} more.'],
  'imports.another': ['換一個檔案', 'Another file'],
  'imports.addCount': ['匯入 {count} 項', 'Import {count}'],
} as const satisfies Area
