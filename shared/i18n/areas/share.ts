// Sentences of the share dialog and the recovery sheet. Keys start with `share.`.
import type { Area } from '../Area'

export const share = {
  'share.title': ['分享這場會議', 'Share this meeting'],
  'share.createdTitle': ['會議建立好了', 'The meeting is ready'],
  'share.createdWords': [
    '你的主持人連結就是鑰匙，遺失了別人無法替你找回。請先印出或存下復原單。',
    'Your facilitator’s link is the key, and nobody can recover it for you. Print or keep the recovery sheet first.',
  ],
  'share.invite': ['邀請與會者', 'Invite participants'],
  'share.inviteHint': [
    '掃 QR 碼或開連結就能寫便利貼，不用帳號。',
    'Scan the code or open the link and write. No account.',
  ],
  'share.qrLabel': ['與會者加入連結的 QR 碼', 'QR code of the participants’ link'],
  'share.enlarge': ['放大給大家掃', 'Show it large'],
  'share.joinWith': ['或到 {address} 輸入加入碼', 'Or go to {address} and enter the code'],
  'share.scan': ['掃 QR 碼加入', 'Scan to join'],
  'share.joinCode': ['加入碼', 'Join code'],
  'share.joinCodeHint': [
    '可以用念的。憑加入碼只能成為與會者。',
    'Can be read out. It admits participants only.',
  ],
  'share.joinOpen': ['開放中', 'Open'],
  'share.joinClosed': ['已關閉', 'Closed'],
  'share.openJoining': ['開放加入', 'Open joining'],
  'share.closeJoining': ['關閉加入', 'Close joining'],
  'share.joinClosedMeans': [
    '目前不接受加入碼；用連結仍可加入。',
    'The code is not accepted now; links still work.',
  ],
  'share.links': ['各角色的連結', 'Links for each role'],
  'share.linksHint': [
    '拿到連結的人就有那個角色，請傳給對的人。',
    'Whoever has a link has its role: send it to the right people.',
  ],
  'share.copyLink': ['複製連結', 'Copy link'],
  'share.makeLink': ['產生連結', 'Make a link'],
  'share.making': ['產生中…', 'Making…'],
  'share.askFacilitator': ['各角色的連結由主持人提供。', 'The facilitator gives out the links.'],
  'share.mayFacilitator': [
    '可以做所有的事，包括分享和定稿。只給共同主持的人。',
    'May do everything, sharing and finishing included. For co-facilitators only.',
  ],
  'share.mayCoFacilitator': [
    '和主持人做一樣的事，但不能改別人的角色或請人離開。',
    'Does what the facilitator does, but cannot change roles or remove people.',
  ],
  'share.mayTableLead': [
    '整理便利貼：收攏、命名、寫中性的轉譯、放進整理表、連結。',
    'Arranges notes: gathers, names and rephrases them, puts them into the worksheet, links.',
  ],
  'share.mayRecorder': [
    '和桌長一樣，還可以改議題和核心問題。',
    'As a table lead; also edits the topic and the core question.',
  ],
  'share.mayParticipant': ['寫便利貼，修改和移動自己的。', 'Writes notes, changes and moves own ones.'],
  'share.mayObserver': [
    '只能看，不能更動任何內容。適合列席和投影幕。',
    'Looks and changes nothing. For observers and the projector.',
  ],
  'share.linkAnswers': ['填寫回應的連結', 'Link for answers'],
  'share.mayAnswers': [
    '會後給各機關的承辦人：只能看整理表並填寫逐點回應，不能改其他內容。',
    'For the offices after the meeting: reads the worksheet and writes the answers, nothing else.',
  ],
  'share.address': ['連結裡的網址', 'Address in the links'],
  'share.addressLocal': [
    '你現在用的網址（{address}）只有這台電腦打得開。上面的連結已改用區域網路的網址；與會者要連到同一個網路。',
    'The address you are using ({address}) opens on this computer only. The links use the local network’s address; people must be on the same network.',
  ],
  'share.addressNone': [
    '找不到這台電腦在區域網路上的網址，其他人目前打不開這些連結。請先連上網路，或請管理者設定對外網址。',
    'This computer has no address on a local network, so others cannot open these links yet. Connect it to a network, or have PUBLIC_URL set.',
  ],
  'share.addressLan': [
    '與會者要和這台電腦在同一個網路。',
    'People must be on the same network as this computer.',
  ],
  'share.addressLocalOption': ['{address}（只有這台電腦）', '{address} (this computer only)'],
  'share.recovery': ['復原單', 'Recovery sheet'],
  'share.recoveryHint': [
    '印一張收好，或存成 PDF。換電腦、清除瀏覽資料後，靠它回到主持人的位置。',
    'Print it or save it as PDF. It takes you back as facilitator from another computer or after the browser’s data was cleared.',
  ],
  'share.print': ['列印復原單', 'Print the recovery sheet'],
  'share.copyOwn': ['複製我的主持人連結', 'Copy my facilitator’s link'],
  'share.sheetTitle': ['復原單：主持人連結', 'Recovery sheet: facilitator’s link'],
  'share.sheetWarning': [
    '這個連結等於這場會議的鑰匙。請像鑰匙一樣收好，不要拍照傳給別人。',
    'This link is the key to the meeting. Keep it as you would a key, and do not pass on photographs of it.',
  ],
  'share.sheetHow': [
    '掃 QR 碼，或在瀏覽器輸入下面的網址：',
    'Scan the code, or type this address into a browser:',
  ],
  'share.sheetMeeting': ['會議', 'Meeting'],
  'share.sheetDate': ['日期', 'Date'],
  'share.sheetNumber': ['會議代號', 'Meeting id'],
  'share.sheetPrinted': ['列印時間', 'Printed'],
  'share.sheetLost': [
    '連結外流或遺失時，請網站管理者執行 npm run links -- {boardId} 產生新的連結。',
    'If the link is lost or has leaked, have the site’s administrator run npm run links -- {boardId} for new ones.',
  ],
  'share.failed': [
    '拿不到分享資料，請檢查網路後再試一次。',
    'The sharing details could not be fetched. Check the network and try again.',
  ],
} as const satisfies Area
