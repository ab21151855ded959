// Sentences of the board area. Keys start with `board.`.
import type { Area } from '../Area'

export const board = {
  'board.unnamed': ['未命名', 'Not named yet'],
  'board.minorityTag': ['少數', 'Minority'],
  'board.declinedTag': ['略過', 'Left out'],
  'board.save': ['寫好了', 'Done'],
  'board.emptyLane': ['這裡還沒有便利貼', 'No notes here yet'],
  'board.emptyLaneHint': ['點兩下，寫第一張', 'Double-click to write the first note'],
  'board.notMovable': [
    '這是別人寫的，只有本人和主持團隊可以移動。',
    'Someone else wrote this; only they and the meeting staff can move it.',
  ],
  'board.gatheredStays': [
    '這張已經收攏在一起，由桌長或主持人移動。',
    'This note has been gathered; the table lead or facilitator moves it.',
  ],
  'board.clusterNeedsColumn': [
    '收攏好的一組只能放在整理表的欄位，已放回原處。',
    'A group can only be in one of the worksheet’s columns; it was put back.',
  ],
  'board.linkStartHint': [
    '從一張便利貼或一組按住，拖到要連結的另一項。',
    'Press on a note or group and drag to the one it belongs to.',
  ],
  'board.lassoMixed': [
    '圈到的便利貼分屬不同欄位，已選取；同一欄的才能收攏。',
    'The loop holds notes of several columns; they are selected. Only notes of one column can be gathered.',
  ],
  'board.lassoNeedsColumn': [
    '還沒分類的便利貼先放進欄位，才能收攏；已選取。',
    'Notes without a category go into a column first; they are selected.',
  ],
  'board.tools': ['工具', 'Tools'],
  'board.toolSelect': ['選取', 'Select'],
  'board.toolHand': ['移動畫面', 'Move the picture'],
  'board.toolAddNote': ['寫便利貼', 'Write a note'],
  'board.toolLink': ['連結', 'Link'],
  'board.legend': ['圖例', 'Legend'],
  'board.tableFilter': ['小桌', 'Table'],
  'board.allTables': ['全部', 'All'],
  'board.zoom': ['縮放', 'Zoom'],
  'board.zoomIn': ['放大', 'Zoom in'],
  'board.zoomOut': ['縮小', 'Zoom out'],
  'board.zoomReset': ['回到 100%', 'Back to 100%'],
  'board.zoomFit': ['看全部', 'Show everything'],
  'board.selected': ['已選 {count} 項', '{count} selected'],
  'board.selectionActions': ['對選取項目的動作', 'What to do with the selection'],
  'board.clearSelection': ['取消選取', 'Clear the selection'],
  'board.more': ['更多', 'More'],
  'board.noteEditor': ['便利貼內容', 'Words of the note'],
  'board.noteEditorHint': [
    'Enter 儲存，Shift+Enter 換行，Esc 取消',
    'Enter saves, Shift+Enter starts a line, Esc cancels',
  ],
  'board.headingEditor': ['這一組的標題', 'Title of this group'],
  'board.neutralEditor': ['中性的說法（轉譯）', 'Neutral wording'],
  'board.original': ['原話', 'Said originally'],
  'board.neutral': ['轉譯', 'Neutral wording'],
  'board.anonymousSwitch': ['匿名', 'Anonymous'],
} as const satisfies Area
