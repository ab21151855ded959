// What the server says when an HTTP call is refused. Keys start with `http.`.
import type { Area } from '../Area'

export const http = {
  'http.forbidden': [
    '這個連結無效或已失效。請向主持人要新的連結。',
    'This link is not valid, or no longer. Ask the facilitator for a new one.',
  ],
  'http.join_code': [
    '這組代碼不對，或主持人已停止用代碼加入。請再確認一次，或向主持人要連結。',
    'This code is wrong, or joining by code is closed. Check it again, or ask the facilitator for a link.',
  ],
  'http.unauthorized': [
    '登入已過期，請重新開啟會議連結。',
    'Your session has expired. Open the meeting link again.',
  ],
  'http.role': [
    '你的角色不能做這個動作。需要時請洽主持人。',
    'Your role cannot do this. Ask the facilitator if you need to.',
  ],
  'http.admin': ['這個網站需要管理密碼才能建立會議。', 'This site needs its admin token to create meetings.'],
  'http.too_many': [
    '目前嘗試的次數太多，請一分鐘後再試。',
    'Too many attempts just now. Try again in a minute.',
  ],
  'http.too_large': [
    '送來的資料太大，檔案最多 {max} MB。沒有更動任何內容。',
    'This is too large: a file may have at most {max} MB. Nothing was changed.',
  ],
  'http.malformed': [
    '送來的資料格式不對：{detail}。沒有更動任何內容。',
    'The data is not in the right form: {detail}. Nothing was changed.',
  ],
  'http.unknown_format': [
    '沒有這種格式。可用的格式：{known}。',
    'There is no such format. Known ones: {known}.',
  ],
  'http.unknown_template': [
    '沒有這種範本，會議還沒建立。可用的範本：{known}。',
    'There is no such template; nothing was created. Known ones: {known}.',
  ],
  'http.bad_option': [
    '選項 {option} 的值不對，可用的值：{known}。',
    'The option {option} has no such value. Known: {known}.',
  ],
  'http.nothing_to_draw': [
    '選取的內容已經不在板上，圖片裡沒有東西可畫。請重新選取。',
    'What was selected is no longer on the board, so there is nothing to draw. Select again.',
  ],
  'http.picture_busy': [
    '正在製作其他圖片，請半分鐘後再試。',
    'Other pictures are being made. Try again in half a minute.',
  ],
  'http.export_busy': [
    '正在製作其他檔案，請半分鐘後再試。板上的內容沒有更動。',
    'Other files are being made. Try again in half a minute; the board is unchanged.',
  ],
  'http.nothing_to_export': [
    '這塊板上沒有這一桌，可能已經移除。請重新選擇要匯出的桌。',
    'There is no such table on this board; it may have been removed. Choose again what to export.',
  ],
  'http.export_failed': [
    '這個檔案沒有做成，板上的內容沒有更動。請再試一次，或改匯出單一桌、其他格式。',
    'This file could not be made; the board is unchanged. Try again, or export one table or another format.',
  ],
  'http.picture_failed': [
    '這張圖片沒有做成，板上的內容沒有更動。請再試一次，或只選一部分內容。',
    'This picture could not be made; the board is unchanged. Try again, or select a part of it.',
  ],
  'http.import_busy': [
    '正在讀取其他檔案，請十秒後再試。沒有更動任何內容。',
    'Other files are being read. Try again in ten seconds; nothing was changed.',
  ],
  'http.not_stored': [
    '伺服器暫時無法儲存，請稍後再試。沒有更動任何內容。',
    'The server cannot store anything right now. Try again later; nothing was changed.',
  ],
  'http.damaged': [
    '這塊板存在伺服器磁碟上的資料已經損壞，所以沒有開啟，以免讓人看到不完整的內容；其他的板不受影響。請管理者由備份還原。',
    'What the server’s disk holds of this board is damaged, so it was not opened: nobody should see a part of it for the whole. Other boards are not affected. Its administrator can restore it from a backup.',
  ],
  'http.not_found': ['找不到這個網址。', 'There is nothing at this address.'],
  'http.no_moment': [
    '這個時刻已經不在歷程裡，請重新整理歷程。板上的內容沒有更動。',
    'The history has no such moment (any more). Load it again; the board is unchanged.',
  ],
  'http.wrong_title': [
    '輸入的標題和這場會議的議題不同，會議沒有刪除。請照原樣輸入。',
    'This is not the title of the meeting, so it was not deleted. Type the title as it stands.',
  ],
  'http.no_link': [
    '這場會議沒有這個連結。請重新整理連結清單。',
    'This meeting has no such link. Load the list of links again.',
  ],
  'http.own_link': [
    '你自己就是由這個連結進來的，撤回後你也會被登出。沒有更動任何內容；請先改用另一個主持人連結進來。',
    'You came by this link yourself and would be shut out. Nothing was changed; come by another facilitator link first.',
  ],
  'http.full': [
    '這台伺服器的會議數已達上限，請洽管理者。',
    'This server holds as many meetings as it may. Ask its administrator.',
  ],
  'http.board_full': [
    '這場會議的人數已達上限，請洽主持人。',
    'This meeting has as many members as it may. Ask the facilitator.',
  ],
  'http.internal': [
    '伺服器處理時出錯，沒有更動任何內容。請再試一次。',
    'The server failed on this and changed nothing. Please try again.',
  ],
} as const satisfies Area
