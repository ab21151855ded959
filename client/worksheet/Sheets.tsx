// Shows what stands open beside the worksheet.
import type { Worksheet } from '../../shared/worksheet/types'
import { EntrySheet } from './EntrySheet'
import { FillCellDialog } from './FillCellDialog'
import { FinishDialog } from './FinishDialog'
import { ImportDialog } from './ImportDialog'
import { ResponseDialog } from './ResponseDialog'
import { SourcesSheet } from './SourcesSheet'
import { useSheet } from './sheetStore'

export function Sheets({ worksheet }: { worksheet: Worksheet }) {
  const { sheet, close } = useSheet()
  switch (sheet?.kind) {
    case undefined:
      return null
    case 'entry':
      return <EntrySheet entryId={sheet.entryId} worksheet={worksheet} onClose={close} />
    case 'fill':
      return (
        <FillCellDialog rowId={sheet.rowId} column={sheet.column} worksheet={worksheet} onClose={close} />
      )
    case 'sources':
      return <SourcesSheet rowId={sheet.rowId} worksheet={worksheet} onClose={close} />
    case 'response':
      return (
        <ResponseDialog
          rowId={sheet.rowId}
          responseId={sheet.responseId}
          worksheet={worksheet}
          onClose={close}
        />
      )
    case 'finish':
      return <FinishDialog worksheet={worksheet} onClose={close} />
    case 'import':
      return <ImportDialog onClose={close} />
  }
}
