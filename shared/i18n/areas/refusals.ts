// What a person reads when a command was not carried out: what happened, what is safe, what to do.
import type { RefusalCode } from '../../commands/refusal'

type Sentences = { readonly [C in RefusalCode as `refusal.${C}`]: readonly [zh: string, en: string] }

export const refusals = {
  'refusal.malformed': [
    '這個動作的內容不完整，沒有送出。請重新整理頁面後再試一次。',
    'This action was incomplete and was not sent. Reload the page and try again.',
  ],
  'refusal.unknown_command': [
    '伺服器不認得這個動作。請重新整理頁面，取得最新版本。',
    'The server does not know this action. Reload the page to get the latest version.',
  ],
  'refusal.text_too_long': [
    '文字太長，最多 {max} 個字。你打的字還在，請縮短或分成幾張。',
    'The text is too long: at most {max} characters. Your words are kept; shorten or split them.',
  ],
  'refusal.bad_position': [
    '放置的位置不正確，已放回原處。請再拖曳一次。',
    'That position is not valid; it was put back. Please drag it again.',
  ],
  'refusal.bad_id': [
    '這個動作指到不存在的項目，沒有送出。請重新整理頁面後再試一次。',
    'This action names something that cannot exist and was not sent. Reload the page and try again.',
  ],
  'refusal.forbidden': [
    '你的角色不能做這個動作。需要時請洽主持人。',
    'Your role cannot do this. Ask the facilitator if you need to.',
  ],
  'refusal.not_yours': [
    '這是別人寫的，只有本人可以更改。你可以另外寫一張。',
    'Someone else wrote this and only they can change it. You can write a note of your own.',
  ],
  'refusal.missing': [
    '找不到這個項目，可能還沒同步。請稍候再試。',
    'This item cannot be found; it may not have arrived yet. Try again in a moment.',
  ],
  'refusal.exists': [
    '這個項目已經在板上了，沒有重複加入。',
    'This is on the board already; it was not added twice.',
  ],
  'refusal.removed': [
    '這個項目剛被移除。需要時可以先還原再操作。',
    'This item was just removed. Restore it first if you need it.',
  ],
  'refusal.mixed_categories': [
    '只有同一類的便利貼可以收攏在一起。請先改成同一類。',
    'Only notes of one category can be gathered. Move them into one category first.',
  ],
  'refusal.category_not_column': [
    '請先把便利貼放到整理表的欄位（問題、解決辦法等），再收攏或連結。',
    'Put the note into one of the worksheet’s columns first, then gather or link it.',
  ],
  'refusal.link_pair': [
    '這兩類之間不能連結。例如：解決辦法連到問題、風險連到問題或解決辦法。',
    'These two categories cannot be linked. For example, a solution links to a problem, a risk to a problem or a solution.',
  ],
  'refusal.link_cycle': [
    '這樣連結會繞成一圈，沒有加上。',
    'This link would lead in a circle and was not added.',
  ],
  'refusal.link_exists': ['這兩項已經連結了。', 'These two are linked already.'],
  'refusal.low_contrast': [
    '{colour} 太深，上面的字會看不清楚。請選淺一點的顏色；原來的顏色沒有變。',
    '{colour} is too dark to read words on. Choose a lighter colour; the colours are as they were.',
  ],
  'refusal.mind_cycle': [
    '不能把一個節點搬到它自己的分支底下，位置沒有改變。請選另一個上層。',
    'A node cannot go under its own branch; nothing was moved. Choose another parent.',
  ],
  'refusal.sourced': [
    '這是引用的原文，不能修改；可以在旁邊附上回應。',
    'This is a sourced quotation and cannot be changed; attach an answer to it instead.',
  ],
  'refusal.held': [
    '還沒公開的內容，現在不能這樣處理。公開以後再試。',
    'This has not been shown to everybody yet. Try again after the reveal.',
  ],
  'refusal.revealed': [
    '大家已經看到了，不能再收回成未公開。需要時可以刪除。',
    'Everybody has seen it, so it cannot be hidden again. You can remove it.',
  ],
  'refusal.locked': [
    '這個部分已由主持人鎖定，目前不能更改。你的內容還在。',
    'The facilitator has locked this part; it cannot be changed now. Your words are kept.',
  ],
  'refusal.step_closed': [
    '這個步驟已經結束，沒有送出。你寫的內容留在這裡，可以稍後再送或複製。',
    'This step has closed, so it was not sent. Your words stay here; send them later or copy them.',
  ],
  'refusal.step_forbids': [
    '這個步驟不開放這個動作。你寫的內容留在這裡，可以稍後再送。',
    'This step does not allow that. Your words stay here; you can send them later.',
  ],
  'refusal.poll_started': [
    '投票已經開始，不能再改題目或選項。可以另外新增一題。',
    'The vote has started; its question and options can no longer change. Add another one instead.',
  ],
  'refusal.poll_closed': [
    '這個投票沒有開放，這一票沒有計入。',
    'This vote is not open; your vote was not counted.',
  ],
  'refusal.over_budget': [
    '票數超過了，每人最多 {max} 票。請減少後再送一次。',
    'Too many votes: at most {max} for each person. Take some back and try again.',
  ],
  'refusal.undo_changed': [
    '之後有人改過這裡，為了保留對方的更動，沒有復原。',
    'Someone has changed this since; to keep their work it was not undone.',
  ],
  'refusal.undo_gone': ['這個動作太久以前了，無法復原。', 'This action is too long ago to be undone.'],
  'refusal.too_many_notes': [
    '這塊板已有 {max} 張便利貼，達到上限。你的內容已保留成草稿。',
    'This board has reached its limit of {max} notes. Your words are kept as a draft.',
  ],
  'refusal.too_many_records': [
    '這塊板的項目已達上限（{max}）。你的內容已保留成草稿。',
    'This board has reached its limit of {max} items. Your words are kept as a draft.',
  ],
  'refusal.too_many_versions': [
    '這一則已經改寫很多次，先前的字句都留著，不能再改了。請另外寫一張。',
    'This has been rewritten very often. All earlier wordings are kept, so it takes no more; please write a new one.',
  ],
  'refusal.too_fast': [
    '動作太快了，系統稍後會自動再送一次。',
    'That was too fast; it will be sent again by itself in a moment.',
  ],
  'refusal.too_old': [
    '這個動作離線太久，沒有自動送出。內容已保留成草稿，請確認後再送。',
    'This action waited offline too long and was not sent. It is kept as a draft for you to check.',
  ],
  'refusal.text_moved': [
    '這段文字在你離線時改變了。你打的字已保留成草稿。',
    'This text changed while you were offline. Your words are kept as a draft.',
  ],
  'refusal.transcript_moved': [
    '逐字稿剛剛有人先加了內容，這次沒有加入。請再貼一次，重複的部分不會重覆加入。',
    'Somebody has just added to the transcript, so this was not added. Paste it again: nothing is added twice.',
  ],
  'refusal.not_stored': [
    '伺服器暫時無法儲存。你的內容在這台裝置上是安全的，恢復後會自動送出。',
    'The server cannot store anything right now. Your words are safe on this device and will be sent by themselves.',
  ],
  'refusal.internal': [
    '伺服器處理時出錯，沒有更動任何內容。請再試一次；若一直發生請告訴主辦單位。',
    'The server failed on this and changed nothing. Try again; if it keeps happening tell the organisers.',
  ],
} as const satisfies Sentences
