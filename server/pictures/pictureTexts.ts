// What a picture says of itself: which meeting, how final it is, and that it does not bind.
import type { Translate } from '../../shared/i18n/catalogue'
import { type Board, getLive } from '../../shared/model/board'
import type { Meeting } from '../../shared/model/meeting'
import type { ExportOptions } from '../exports/ExportFormat'
import { noticeOf, statusOf } from '../exports/standing'
import { formatTaiwanTime } from '../exports/taiwanTime'
import type { PictureRequest } from './pictureRequest'
import type { TextBlock } from './writeLines'

export interface PictureSource {
  board: Board
  meeting: Meeting
  translate: Translate
  request: PictureRequest
  options: ExportOptions
}

/** Above the whole board. */
export function headOf(source: PictureSource): TextBlock[] {
  const { meeting } = source
  return [
    { text: titleOf(source), size: 48, isBold: true },
    { text: meeting.coreQuestion, size: 32 },
    { text: standingOf(source), size: 24, isFaint: true },
  ]
}

/** Below the whole board. */
export function footOf({ meeting, translate, options }: PictureSource): TextBlock[] {
  return [{ text: noticeOf(meeting, translate, options.leftOut), size: 24, isFaint: true }]
}

/** Below a selection, which has no head: small, as the picture is. */
export function selectionFootOf(source: PictureSource): TextBlock[] {
  const { meeting, translate, options } = source
  const notice = noticeOf(meeting, translate, options.leftOut)
  return [titleOf(source), standingOf(source), notice].map((text) => ({
    text,
    size: 13,
    isFaint: true,
  }))
}

export function titleOf({ meeting, translate }: Pick<PictureSource, 'meeting' | 'translate'>): string {
  return meeting.title || translate('exports.untitled')
}

function standingOf({ board, meeting, translate, request, options }: PictureSource): string {
  const table = request.table === null ? undefined : getLive(board, 'table', request.table)
  const parts = [
    table?.name ?? '',
    statusOf(meeting, translate),
    translate('exports.exportedAt', { time: formatTaiwanTime(options.now) }),
    options.limits ?? '',
  ]
  return parts.filter((part) => part !== '').join('　')
}
