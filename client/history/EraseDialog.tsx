// Asks before words are erased for good, says where they may still be, and offers their copies on the board.
import { useState } from 'react'
import { erasableKinds } from '../../shared/commands/recordErase'
import { findCopies, textsOfRecord } from '../../shared/history/findCopies'
import styles from '../actions/dialogs/dialogs.module.css'
import { useBoard, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { usePerform } from '../worksheet/usePerform'
import own from './EraseDialog.module.css'

type CopyKind = 'note' | 'question' | 'cluster' | 'row' | 'response' | 'mindNode' | 'utterance' | 'poll'

/** What one command takes. */
const maxCopies = 99

export function EraseDialog({ id, onClose }: { id: string; onClose(): void }) {
  const t = useTranslate()
  const board = useBoard()
  const perform = usePerform()
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const record = board.get(id)
  const copies = findCopies(board, id)
    .filter(({ kind }) => erasableKinds.includes(kind))
    .slice(0, maxCopies)
  const toggle = (copyId: string) => {
    const next = new Set(kept)
    if (!next.delete(copyId)) next.add(copyId)
    setKept(next)
  }
  const erase = () => {
    const ids = [id, ...copies.flatMap((copy) => (kept.has(copy.id) ? [] : copy.id))]
    onClose()
    void perform([{ t: 'record.erase', ids }], t('history.didErase'))
  }
  return (
    <Dialog title={t('history.eraseTitle')} open onClose={onClose}>
      <div className={styles.stack} data-testid="erase-dialog">
        <p className={styles.quote}>{record ? textsOfRecord(record)[0] : ''}</p>
        <p>{t('history.eraseMeans')}</p>
        <p className={styles.words}>{t('history.eraseBackups')}</p>
        {copies.length > 0 && (
          <fieldset className={own.copies}>
            <legend className={styles.legend}>{t('history.eraseCopies', { count: copies.length })}</legend>
            {copies.map((copy) => (
              <label key={copy.id} className={own.copy}>
                <input type="checkbox" checked={!kept.has(copy.id)} onChange={() => toggle(copy.id)} />
                <span>
                  {t(`history.kind.${copy.kind as CopyKind}`)}：{textsOfRecord(copy)[0]}
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="danger" data-testid="erase-yes" onClick={erase}>
            {t('history.eraseYes')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
