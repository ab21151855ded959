// Bringing a file or pasted words onto the board: choose, check what it is taken for, then see what was added.
import { useState } from 'react'
import { imports } from '../../shared/i18n/areas/imports'
import { worksheet } from '../../shared/i18n/areas/worksheet'
import { addMessages } from '../state/messages'
import { useTranslate } from '../state/session'
import { Dialog } from '../ui/Dialog'
import { CheckImport } from './CheckImport'
import { ChooseSource } from './ChooseSource'
import type { ImportFormat } from './guessFormat'
import { ImportOutcome } from './ImportOutcome'
import type { Imported } from './importFile'

for (const area of [imports, worksheet]) addMessages(area)

/** A file, or pasted words as one. */
export interface Source {
  file: Blob
  /** Empty for pasted words. */
  name: string
  format: ImportFormat
}

export default function ImportDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate()
  const [source, setSource] = useState<Source | null>(null)
  const [imported, setImported] = useState<Imported | null>(null)
  const startOver = () => {
    setSource(null)
    setImported(null)
  }
  return (
    <Dialog title={t('worksheet.import')} open look="wide" onClose={onClose}>
      {imported ? (
        <ImportOutcome imported={imported} onMore={startOver} onClose={onClose} />
      ) : source ? (
        <CheckImport source={source} onBack={startOver} onImported={setImported} />
      ) : (
        <ChooseSource onChoose={setSource} onCancel={onClose} />
      )}
    </Dialog>
  )
}
