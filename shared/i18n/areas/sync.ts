// Sentences about the connection, about banners and about boards that cannot be shown. Keys start with `sync.`.
import type { Area } from '../Area'

export const sync = {
  'sync.saved': ['已儲存', 'Saved'],
  'sync.saving': ['儲存中', 'Saving'],
  'sync.savingCount': ['儲存中，{count} 項', 'Saving {count}'],
  'sync.offline': ['離線', 'Offline'],
  'sync.offlineCount': ['離線，{count} 項待送', 'Offline, {count} waiting'],
  'sync.refused': ['有內容沒送出', 'Not all was sent'],
  'sync.savedMeans': ['你的每個動作都已存進伺服器。', 'Everything you did is on the server’s disk.'],
  'sync.savingMeans': [
    '{count} 項動作正在送往伺服器，先不要關閉這一頁。',
    '{count} actions are on their way to the server; keep this page open for now.',
  ],
  'sync.offlineMeans': [
    '目前連不上伺服器。你寫的東西都留在這台裝置上（{count} 項），連上後會自動送出。',
    'The server cannot be reached. What you write stays on this device ({count} items) and is sent when it is back.',
  ],
  'sync.refusedMeans': [
    '有內容沒有被接受，請看畫面上方的說明。',
    'Something was not accepted; see the words at the top of the page.',
  ],

  'sync.offlineTitle': ['目前離線，可以繼續寫。', 'You are offline and can go on writing.'],
  'sync.offlineKept': [
    '內容留在這台裝置上，連上網路後會自動送出。',
    'Everything stays on this device and is sent by itself when the network is back.',
  ],
  'sync.offlineNoReload': [
    '這個網址不是 https，離線時請不要重新整理或關閉這一頁，否則會打不開。',
    'This address is not https: do not reload or close this page while offline, or it will not open.',
  ],
  'sync.readOnlyTitle': [
    '伺服器暫時無法儲存，現在只能看。',
    'The server cannot store anything now; you can only look.',
  ],
  'sync.readOnlyKept': [
    '你還沒送出的內容在這台裝置上是安全的，恢復後會自動送出。請通知網站管理者（磁碟可能滿了）。',
    'What is not sent yet is safe on this device and will be sent by itself. Tell whoever runs the site: the disk may be full.',
  ],
  'sync.refusedTitle': ['這一項沒有送出', 'This was not sent'],
  'sync.refusedWords': ['你寫的是：「{text}」', 'You wrote: “{text}”'],
  'sync.copyWords': ['複製文字', 'Copy the words'],
  'sync.keepDraft': ['留作草稿', 'Keep as a draft'],
  'sync.draftKept': [
    '已留作草稿，寫新便利貼時會帶出來。',
    'Kept as a draft: it will be there when you write the next note.',
  ],
  'sync.moreRefused': ['還有 {count} 項', '{count} more'],

  'sync.opening': ['正在開啟會議', 'Opening the meeting'],
  'sync.deletedTitle': ['這場會議已經刪除', 'This meeting has been deleted'],
  'sync.deletedWords': [
    '主持人刪除了這場會議，或保存期限已到；內容已從伺服器清除，無法復原。有問題請洽主持人。',
    'The facilitator deleted it, or its time was up. Its content is gone from the server for good. Ask the facilitator if you have questions.',
  ],
  'sync.missingTitle': ['這個連結打不開', 'This link does not open anything'],
  'sync.missingWords': [
    '連結可能不完整、已經停用，或會議已不在這裡。請向主持人要一次新的連結，或用加入碼加入。',
    'It may be incomplete or revoked, or the meeting is no longer here. Ask the facilitator for a new link, or join with the code.',
  ],
  'sync.removedTitle': ['你已離開這場會議', 'You are no longer in this meeting'],
  'sync.removedWords': [
    '主持人結束了你的參與，或收回了這個連結。你先前寫的便利貼都還在會議紀錄裡。有疑問請洽主持人。',
    'The facilitator has ended your part in it or withdrawn this link. The notes you wrote are still in the record. If in doubt, ask the facilitator.',
  ],
  'sync.unauthorizedTitle': ['這個連結已經失效', 'This link is no longer valid'],
  'sync.unauthorizedWords': [
    '連結過期或被收回了。還沒送出的內容仍留在這台裝置上。請向主持人要一次新的連結。',
    'It has expired or was withdrawn. What was not sent is still on this device. Ask the facilitator for a new link.',
  ],
  'sync.outdatedTitle': ['需要更新到新版', 'A newer version is needed'],
  'sync.outdatedWords': [
    '伺服器已經更新。重新整理就會換成新版，還沒送出的內容會保留。',
    'The server has been updated. Reload to get the new version; what was not sent is kept.',
  ],
  'sync.reload': ['重新整理', 'Reload'],
  'sync.unreachableTitle': ['目前連不上伺服器', 'The server cannot be reached'],
  'sync.unreachableWords': [
    '請檢查網路。這台裝置還沒開過這場會議，所以離線時沒有內容可看。連上後會自動再試。',
    'Check the network. This device has not opened the meeting before, so there is nothing to show offline. It will try again by itself.',
  ],
  'sync.busyWords': ['伺服器目前太忙，會自動再試。', 'The server is busy; it will be tried again by itself.'],
  'sync.brokenTitle': ['這一頁沒能顯示出來', 'This page could not be shown'],
  'sync.brokenWords': [
    '程式在這裡出了錯。已送出的內容都在伺服器上，還沒送出的留在這台裝置。請重新整理。',
    'The program failed here. What was sent is on the server, what was not is on this device. Please reload.',
  ],
  'sync.notFoundTitle': ['沒有這一頁', 'There is no such page'],
  'sync.notFoundWords': ['網址可能打錯了。', 'The address may be mistyped.'],
  'sync.toHome': ['回首頁', 'To the home page'],
  'sync.toJoin': ['輸入加入碼', 'Enter a join code'],

  'sync.inAppTitle': ['建議改用瀏覽器開啟', 'Better opened in your browser'],
  'sync.inAppLine': [
    'LINE 內建的瀏覽器關掉後可能找不回這一頁。',
    'LINE’s own browser may lose this page once it is closed.',
  ],
  'sync.inAppOther': [
    '你正在 App 內建的瀏覽器裡，關掉後可能找不回這一頁。點右上角（或右下角）的選單，選「在瀏覽器中開啟」；或複製連結貼到瀏覽器。',
    'You are in an app’s own browser, which may lose this page. Open the menu in its corner and choose “Open in browser”, or copy the link.',
  ],
  'sync.inAppOpen': ['用瀏覽器開啟', 'Open in browser'],
  'sync.inAppCopy': ['複製連結', 'Copy the link'],
  'sync.inAppStay': ['留在這裡', 'Stay here'],
} as const satisfies Area
