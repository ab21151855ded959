// Shows what stands open beside the worksheet.
import { lazy, Suspense } from 'react'
import type { Worksheet } from '../../shared/worksheet/types'
import { EntrySheet } from './EntrySheet'
import { FillCellDialog } from './FillCellDialog'
import { FinishDialog } from './FinishDialog'
import { ResponseDialog } from './ResponseDialog'
import { SourcesSheet } from './SourcesSheet'
import { useSheet } from './sheetStore'

const CompareDialog = lazy(() => import('./CompareDialog'))
const ImportDialog = lazy(() => import('../imports/ImportDialog'))

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
    case 'compare':
      return (
        <Suspense fallback={null}>
          <CompareDialog rowId={sheet.rowId} worksheet={worksheet} onClose={close} />
        </Suspense>
      )
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
      return (
        <Suspense fallback={null}>
          <ImportDialog onClose={close} />
        </Suspense>
      )
  }
}
