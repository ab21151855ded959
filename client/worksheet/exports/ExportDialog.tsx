// Everything there is to choose about an export, and the files themselves, each with what it is for.
import { useState } from 'react'
import { type ExportChoices, everything } from '../../../shared/worksheet/exportChoices'
import { useTranslate } from '../../state/session'
import { useView } from '../../state/view'
import { Dialog } from '../../ui/Dialog'
import { ContentChoices } from './ContentChoices'
import styles from './ExportDialog.module.css'
import { ExportOutcome } from './ExportOutcome'
import { ExportProgress } from './ExportProgress'
import { exportGroups, nameOfKind } from './exportKinds'
import { type PictureChoices, usualPicture } from './exportQuery'
import { PictureOptions } from './PictureOptions'
import type { Exporting } from './useExport'

export function ExportDialog({ exporting, onClose }: { exporting: Exporting; onClose(): void }) {
  const t = useTranslate()
  const selection = useView((state) => state.selection)
  const tableId = useView((state) => state.tableId)
  const [choices, setChoices] = useState<ExportChoices>({ ...everything, tables: tableId ?? 'all' })
  const [picture, setPicture] = useState<PictureChoices>({ ...usualPicture, selection })
  const { busy, outcome } = exporting
  return (
    <Dialog title={t('exportDialog.title')} open onClose={onClose}>
      <div className={styles.dialog} data-testid="export-dialog">
        <ContentChoices choices={choices} onChange={setChoices} />
        {exportGroups.map(({ name, formats }) => (
          <section key={name} className={styles.group}>
            <h3 className={styles.legend}>{t(`exportDialog.${name}`)}</h3>
            {name === 'groupPicture' && <PictureOptions picture={picture} onChange={setPicture} />}
            <ul className={styles.formats}>
              {formats.map((kind) => (
                <li key={kind}>
                  <button
                    type="button"
                    className={styles.format}
                    data-testid={`export-${kind}`}
                    disabled={busy !== null}
                    onClick={() => void exporting.start(kind, choices, picture)}
                  >
                    <strong>{nameOfKind(kind)}</strong>
                    <span>{t(`exportDialog.use.${kind}`)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <div className={styles.state}>
          {busy && <ExportProgress key={busy} kind={busy} onStop={exporting.stop} />}
          {outcome && <ExportOutcome outcome={outcome} />}
        </div>
      </div>
    </Dialog>
  )
}
