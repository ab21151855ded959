// Actions that ask who said it, what it is about and which stage it is of, and that send branches elsewhere.
import type { MessageKey } from '../../shared/i18n/catalogue'
import { sendToBoard, sendToRow } from '../../shared/mindmap/send'
import { makeId } from '../../shared/model/id'
import type { Action } from '../actions/action'
import { type Question, useMind } from './mindStore'
import { mayMap, nodeAt } from './nodeActions'

function asking(
  question: Question,
  labelKey: MessageKey,
  shortcut: string,
  also: readonly string[] = [],
): Action {
  return {
    id: `mind.${question}`,
    labelKey,
    shortcut,
    also,
    isEnabled: (context) => mayMap(context) && useMind.getState().selected !== null,
    run: () => useMind.setState({ question }),
  }
}

export const askSpeaker = asking('speaker', 'mindmap.speaker', 'F4', ['@'])
export const askCategory = asking('category', 'mindmap.category', 'F8', ['#'])
export const askStage = asking('stage', 'mindmap.stage', 'F9', ['/'])
export const reword = asking('reword', 'mindmap.reword', 'Shift+F2')

const editStages: Action = {
  id: 'mind.stages',
  labelKey: 'mindmap.editStages',
  shortcut: 'Shift+F9',
  isEnabled: mayMap,
  run: () => useMind.setState({ question: 'stages' }),
}

export const toBoard: Action = {
  id: 'mind.toBoard',
  labelKey: 'mindmap.toBoard',
  shortcut: 'Ctrl+B',
  isEnabled: (context) => mayMap(context) && nodeAt(context) !== undefined,
  run(context) {
    const at = nodeAt(context)
    if (!at) return
    const { commands, count } = sendToBoard(context.board, at.tree, at.node.id, makeId)
    return context.perform(commands, context.translate('mindmap.toBoardDone', { count }))
  },
}

export const toRow: Action = {
  id: 'mind.toRow',
  labelKey: 'mindmap.toRow',
  shortcut: 'Ctrl+Shift+B',
  isEnabled: (context) => mayMap(context) && nodeAt(context) !== undefined,
  run(context) {
    const at = nodeAt(context)
    if (!at) return
    const { commands, count } = sendToRow(context.board, at.tree, at.node.id, makeId)
    return context.perform(commands, context.translate('mindmap.toRowDone', { count }))
  },
}

export const tagActions: readonly Action[] = [askSpeaker, askCategory, askStage, reword, editStages]
export const sendActions: readonly Action[] = [toBoard, toRow]
