// What was taken off the board, newest first, each with the way back: in a sheet or in the people panel.
import { history } from '../../../shared/i18n/areas/history'
import { speakerName } from '../../../shared/i18n/speakerName'
import { wordingOf } from '../../../shared/model/cluster'
import { speakerOf } from '../../../shared/model/note'
import { mayDo } from '../../../shared/permissions'
import { useHistorySheet } from '../../history/historySheet'
import { addMessages } from '../../state/messages'
import { useBoard, useSession, useTranslate } from '../../state/session'
import { Button } from '../../ui/Button'
import { CategoryMark } from '../../ui/CategoryMark'
import { restoreSelected } from '../restoreSelected'
import { useActionContext } from '../useActions'
import styles from './dialogs.module.css'
import { removedThings } from './removedThings'

addMessages(history)

const shownRecords = 200

export function RemovedList() {
  const t = useTranslate()
  const mayErase = mayDo(useSession().me(), 'record.erase')
  const contextOf = useActionContext()
  const removed = removedThings(useBoard())
  return (
    <>
      {removed.length === 0 && <p className={styles.words}>{t('outline.nothingRemoved')}</p>}
      <ul className={styles.list}>
        {removed.slice(0, shownRecords).map((record) => {
          const context = contextOf([record.id])
          const words =
            record.kind === 'note'
              ? record.originalText
              : record.kind === 'row'
                ? record.title
                : record.kind === 'question'
                  ? record.text
                  : wordingOf(record, [])
          const speaker = record.kind === 'note' ? speakerName(speakerOf(record), t) : ''
          const kind = t(`outline.kind.${record.kind}`)
          return (
            <li key={record.id}>
              <span className={styles.item}>
                {(record.kind === 'note' || record.kind === 'cluster') && (
                  <CategoryMark category={record.category} />
                )}
                <span className={styles.itemWords}>
                  <span>{words || t('outline.unnamed')}</span>
                  <span className={styles.detail}>{[kind, speaker].filter(Boolean).join('・')}</span>
                </span>
              </span>
              {restoreSelected.isEnabled(context) && (
                <Button look="quiet" onClick={() => void restoreSelected.run(context)}>
                  {t('common.restore')}
                </Button>
              )}
              {mayErase && (
                <Button
                  look="quiet"
                  data-testid={`erase-${record.id}`}
                  onClick={() => useHistorySheet.getState().show({ kind: 'erase', id: record.id })}
                >
                  {t('history.erase')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
