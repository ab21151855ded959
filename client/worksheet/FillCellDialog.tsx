// Filling a cell: words typed straight into it, or something from the board that is in no row yet.
import type { FormEvent } from 'react'
import type { Column } from '../../shared/model/category'
import { makeId } from '../../shared/model/id'
import type { Worksheet } from '../../shared/worksheet/types'
import styles from '../actions/dialogs/dialogs.module.css'
import { entryChoices } from '../actions/dialogs/entryChoices'
import { SearchList } from '../actions/dialogs/SearchList'
import { UnitPicker } from '../actions/dialogs/UnitPicker'
import { endpointOf } from '../actions/selected'
import { useBoard, useTranslate } from '../state/session'
import { dropDraft } from '../text/drafts'
import { NoteTextEditor } from '../text/NoteTextEditor'
import { saidText } from '../text/saidText'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { showToast } from '../ui/toast'
import { focusEntry } from './focusEntry'
import { usePerform } from './usePerform'

interface Props {
  rowId: string
  column: Column
  worksheet: Worksheet
  onClose(): void
}

export function FillCellDialog({ rowId, column, worksheet, onClose }: Props) {
  const t = useTranslate()
  const board = useBoard()
  const perform = usePerform()
  const draftKey = `cell-${rowId}-${column}`
  const free = new Set(worksheet.unassigned.map((entry) => entry.id))
  const choices = entryChoices(
    board,
    t,
    (entry) => entry.category === column && (entry.kind === 'note' || free.has(entry.id)),
  )
  const done = t('worksheet.didAddEntry', { column: t(`category.${column}`) })
  const addNew = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const title = saidText(event.currentTarget)
    if (title === null) return showToast(t('outline.writeFirst'))
    dropDraft(draftKey)
    const id = makeId()
    void perform([{ t: 'cluster.add', id, category: column, title, rowId }], done)
    onClose()
    focusEntry(id)
  }
  const addUnit = (title: string) => {
    void perform([{ t: 'cluster.add', id: makeId(), category: column, title, rowId }], done)
    onClose()
  }
  const decline = () => {
    const id = makeId()
    const commands = [
      { t: 'cluster.add', id, category: column, title: '', rowId },
      { t: 'cluster.mark', id, declined: true },
    ] as const
    void perform(commands, t('unit.didDecline'))
    onClose()
  }
  const take = (id: string) => {
    void perform([{ t: 'cluster.assign', entry: endpointOf(board, id), rowId }], done)
    onClose()
  }
  return (
    <Dialog title={t('worksheet.addEntryTo', { column: t(`category.${column}`) })} open onClose={onClose}>
      <div className={styles.stack}>
        <form className={styles.form} onSubmit={addNew}>
          <NoteTextEditor draftKey={draftKey} label={t('worksheet.newEntryText')} testId="entry-editor" />
          <div className={styles.buttons}>
            <Button type="submit" look="primary">
              {t('worksheet.addEntry')}
            </Button>
          </div>
        </form>
        {column === 'unit' && (
          <>
            <Button onClick={decline}>{t('unit.declined')}</Button>
            <UnitPicker onPick={addUnit} />
          </>
        )}
        <div>
          <h3 className={styles.heading}>{t('worksheet.takeFromBoard')}</h3>
          <SearchList
            label={t('worksheet.searchBoard')}
            choices={choices}
            onPick={take}
            empty={t('worksheet.nothingFree')}
          />
        </div>
      </div>
    </Dialog>
  )
}
