// Sentences of the home area, and of the page that asks for a join code. Keys start with `home.`.
import type { Area } from '../Area'

export const home = {
  'home.lead': ['把大家的意見，一起整理成一張表', 'Turn what everyone says into one worksheet, together'],
  'home.what': [
    '共識板是協作會議用的便利貼板：每個人用自己的電腦或手機寫下問題與想法，現場一起收攏、命名、連結，會後就有一份人人看得懂的整理表。',
    'Consensus Board is a sticky-note board for collaboration meetings: everyone writes problems and ideas on their own computer or phone, the room gathers, names and links them, and leaves with a worksheet that all can read.',
  ],
  'home.legend': [
    '整理表的一列：從問題，走到誰來做',
    'One row of the worksheet: from a problem to who takes it on',
  ],
  'home.exampleProblem': ['第一次報稅，看不懂畫面上的用語', 'First-time filers cannot follow the wording'],
  'home.exampleSolution': [
    '先問身分，只顯示用得到的步驟',
    'Ask who they are and show only the steps they need',
  ],
  'home.exampleRisk': ['五月以前來不及改完', 'It cannot all be changed before May'],
  'home.exampleMitigation': ['先挑一種身分試做', 'Try it with one group first'],
  'home.exampleUnit': ['財政資訊中心', 'Fiscal Information Agency'],
  'home.exampleVision': ['人人都能自己報完稅', 'Everyone files on their own'],
  'home.noAccount': ['不用註冊帳號，也不用安裝。', 'No account, nothing to install.'],
  'home.create': ['建立會議', 'Create a meeting'],
  'home.creating': ['建立中…', 'Creating…'],
  'home.title': ['議題', 'Topic'],
  'home.titleExample': ['例如：報稅軟體怎麼改', 'For example: a better tax filing program'],
  'home.untitled': ['未命名的會議', 'Untitled meeting'],
  'home.titleTooLong': [
    '議題最多 {max} 個字，請縮短一些。',
    'A topic has at most {max} characters; please shorten it.',
  ],
  'home.date': ['會議日期', 'Date'],
  'home.coreQuestion': ['核心問題（可以之後再填）', 'Core question (can wait)'],
  'home.coreQuestionExample': [
    '我們如何讓第一次報稅的人也能自己完成？',
    'How might first-time filers finish on their own?',
  ],
  'home.questionTooLong': [
    '核心問題最多 {max} 個字，請縮短一些。',
    'A core question has at most {max} characters; please shorten it.',
  ],
  'home.boardLanguage': ['會議語言', 'Language of the meeting'],
  'home.template': ['議程', 'Agenda'],
  'home.templateNone': ['先不排議程', 'No agenda yet'],
  'home.templateNoneMeans': [
    '大家隨時可以寫；之後也能套用範本或自己安排。',
    'People write at any time; you can take a template or make an agenda later.',
  ],
  'home.adminToken': ['管理密碼', 'Administrator’s password'],
  'home.adminTokenHint': [
    '這個網站只讓有管理密碼的人建立會議。請向網站管理者索取。',
    'On this site only people with the administrator’s password create meetings. Ask whoever runs it.',
  ],
  'home.adminTokenWrong': [
    '管理密碼不正確，會議還沒建立。',
    'That password is not right; nothing was created yet.',
  ],
  'home.joinTitle': ['輸入加入碼', 'Enter a join code'],
  'home.joinHint': ['主持人會念出或投影 8 位數字。', 'The facilitator reads out or shows 8 digits.'],
  'home.joinCode': ['加入碼', 'Join code'],
  'home.join': ['加入', 'Join'],
  'home.joining': ['加入中…', 'Joining…'],
  'home.joinIncomplete': [
    '加入碼是 8 位數字，請再看一次。',
    'A join code has 8 digits; please check it again.',
  ],
  'home.joinWrong': [
    '這個加入碼不對，或主持人已經關閉加入。請向主持人確認。',
    'That code is wrong, or joining has been closed. Please check with the facilitator.',
  ],
  'home.joinTooOften': [
    '試了太多次，請等一分鐘再試，或改用主持人的連結。',
    'Too many tries. Wait a minute, or use the facilitator’s link.',
  ],
  'home.sampleTitle': ['先看看範例', 'Look at an example'],
  'home.sampleHint': [
    '2019 年 1 月 18 日的共識營：150 張便利貼、19 列整理表。會開一份給你，可以放心試。',
    'The consensus camp of 18 January 2019: 150 notes and 19 worksheet rows. You get a copy of your own to try things on.',
  ],
  'home.sample': ['看範例', 'Open the example'],
  'home.sampleOpening': ['開啟中…', 'Opening…'],
  'home.recent': ['我到過的會議', 'Meetings I have been to'],
  'home.recentHint': ['只記在這個瀏覽器裡。', 'Kept in this browser only.'],
  'home.recentEmpty': [
    '你建立或加入的會議會列在這裡，方便再回來。',
    'Meetings that you create or join are listed here, so that you can come back.',
  ],
  'home.forget': ['從清單移除：{title}', 'Remove from the list: {title}'],
  'home.forgetTitle': ['從清單移除', 'Remove from the list'],
  'home.forgetFacilitator': [
    '你是「{title}」的主持人。移除後，這個瀏覽器就不再記得你的主持人連結；沒有復原單的話，會回不去。',
    'You are the facilitator of “{title}”. This browser will then forget your link; without the recovery sheet you cannot get back.',
  ],
  'home.lastSeen': ['{when} 開過', 'opened {when}'],
  'home.failed': [
    '連不上伺服器，沒有建立任何東西。請檢查網路後再試一次。',
    'The server could not be reached and nothing was created. Check the network and try again.',
  ],
  'home.tooMany': ['伺服器目前太忙，請一分鐘後再試。', 'The server is busy; please try again in a minute.'],
  'home.serverSays': ['伺服器沒有接受：{message}', 'The server did not accept this: {message}'],
} as const satisfies Area
