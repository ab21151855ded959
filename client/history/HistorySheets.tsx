// The history's sheets, one at a time.
import { history } from '../../shared/i18n/areas/history'
import { addMessages } from '../state/messages'
import { DeleteBoardDialog } from './DeleteBoardDialog'
import { EraseDialog } from './EraseDialog'
import { EraseNameDialog } from './EraseNameDialog'
import { HistoryDialog } from './HistoryDialog'
import { useHistorySheet } from './historySheet'

addMessages(history)

export default function HistorySheets() {
  const { sheet, close } = useHistorySheet()
  switch (sheet?.kind) {
    case undefined:
      return null
    case 'history':
      return <HistoryDialog onClose={close} />
    case 'erase':
      return <EraseDialog id={sheet.id} onClose={close} />
    case 'eraseName':
      return <EraseNameDialog memberId={sheet.memberId} name={sheet.name} onClose={close} />
    case 'deleteBoard':
      return <DeleteBoardDialog onClose={close} />
  }
}
