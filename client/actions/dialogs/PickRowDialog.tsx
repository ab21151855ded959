// Asks which row of the worksheet the entries go into: one that is there, or a new one with its title.
import type { FormEvent } from 'react'
import type { CommandInput } from '../../../shared/commands'
import { byOrder, getLive, live } from '../../../shared/model/board'
import { makeId } from '../../../shared/model/id'
import { textLimits } from '../../../shared/model/text'
import { useBoard, useTranslate } from '../../state/session'
import { useView } from '../../state/view'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { goOnWith } from '../goOnWith'
import { endpointsOf } from '../selected'
import { useActionContext } from '../useActions'
import type { Choice } from './choices'
import styles from './dialogs.module.css'
import { SearchList } from './SearchList'

export function PickRowDialog({ ids, onClose }: { ids: readonly string[]; onClose(): void }) {
  const t = useTranslate()
  const board = useBoard()
  const contextOf = useActionContext()
  const tableId = useView((state) => state.tableId)
  const rows = [...live(board, 'row')].sort(byOrder)
  const choices = rows.map((row, index): Choice => {
    const table = getLive(board, 'table', row.tableId)
    return {
      id: row.id,
      label: `${index + 1}. ${row.title || t('outline.unnamedRow')}`,
      detail: table?.name ?? '',
    }
  })
  const assign = (rowId: string, title: string, before: readonly CommandInput[]) => {
    const entries = endpointsOf(board, ids)
    const commands = entries.map((entry): CommandInput => ({ t: 'cluster.assign', entry, rowId }))
    const done = t('outline.didPutIntoRow', {
      count: entries.length,
      title: title || t('outline.unnamedRow'),
    })
    const context = contextOf()
    void context.perform([...before, ...commands], done)
    goOnWith(
      entries.map((entry) => entry.clusterId),
      context,
    )
    onClose()
  }
  const addRow = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const id = makeId()
    const title = String(new FormData(event.currentTarget).get('title') ?? '').trim()
    assign(id, title, [{ t: 'row.add', id, title, tableId }])
  }
  return (
    <Dialog title={t('outline.putIntoRow')} open onClose={onClose}>
      <div className={styles.stack}>
        <form className={styles.form} onSubmit={addRow}>
          <Field label={t('outline.newRowTitle')} hint={t('outline.newRowHint')}>
            <input name="title" maxLength={textLimits.title} autoComplete="off" />
          </Field>
          <div className={styles.buttons}>
            <Button type="submit" look={rows.length === 0 ? 'primary' : 'secondary'}>
              {t('outline.newRow')}
            </Button>
          </div>
        </form>
        <SearchList
          label={t('outline.searchRows')}
          choices={choices}
          onPick={(rowId) => assign(rowId, getLive(board, 'row', rowId)?.title ?? '', [])}
          empty={t('outline.noRows')}
        />
      </div>
    </Dialog>
  )
}
