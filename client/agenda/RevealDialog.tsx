// 公開: which of the notes that wait everybody gets to see now. It cannot be taken back, and says so.
import { useState } from 'react'
import type { CommandInput } from '../../shared/commands'
import { byOrder, live } from '../../shared/model/board'
import { categories } from '../../shared/model/category'
import { leadRoles } from '../../shared/model/role'
import styles from '../actions/dialogs/dialogs.module.css'
import { useBoard, useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { CategoryMark } from '../ui/CategoryMark'
import { Chip } from '../ui/Chip'
import { Dialog } from '../ui/Dialog'
import { usePerform } from '../worksheet/usePerform'
import { totalOf, useRevealable } from './useHeldCounts'

/** Undefined: of every table, of every category. Null: of none. */
interface Choice {
  tableId?: string | null
  category?: string | null
  atMost?: number
}

const someAtATime = [5, 10]

export function RevealDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const perform = usePerform()
  const board = useBoard()
  const isLead = leadRoles.includes(useSession().me().role)
  const counts = useRevealable()
  const [choice, setChoice] = useState<Choice>({})
  const chosen = counts.filter(
    ({ tableId, category }) =>
      (choice.tableId === undefined || choice.tableId === tableId) &&
      (choice.category === undefined || choice.category === category),
  )
  const total = totalOf(chosen)
  const count = Math.min(total, choice.atMost ?? total)
  const tables = [...live(board, 'table')].sort(byOrder).filter(({ id }) => ofTable(id) > 0)
  const ofNoTable = ofTable(null)
  const shownCategories = [...categories, null].filter((category) => ofCategory(category) > 0)

  const reveal = () => {
    const { atMost, ...which } = choice
    // A table lead lets go what their own table wrote.
    const ownTable = isLead ? undefined : counts[0]?.tableId
    const command = { t: 'note.reveal', ...(ownTable && { tableId: ownTable }), ...which }
    void perform(
      [{ ...command, ...(atMost && { count: atMost }) } as CommandInput],
      t('reveal.done', { count }),
    )
    onClose()
  }
  return (
    <Dialog title={t('reveal.title')} open onClose={onClose}>
      <div className={styles.stack}>
        <p>{t('reveal.means', { count: totalOf(counts) })}</p>
        {isLead && tables.length > 0 && (
          <fieldset>
            <legend className={styles.legend}>{t('reveal.byTable')}</legend>
            <div className={styles.chips}>
              <Chip
                selected={choice.tableId === undefined}
                onSelect={() => setChoice(({ tableId: _, ...rest }) => rest)}
              >
                {t('reveal.everyTable')}
              </Chip>
              {tables.map(({ id, name }) => (
                <Chip
                  key={id}
                  selected={choice.tableId === id}
                  onSelect={() => setChoice((before) => ({ ...before, tableId: id }))}
                >
                  {t('reveal.some', { name, count: ofTable(id) })}
                </Chip>
              ))}
              {ofNoTable > 0 && (
                <Chip
                  selected={choice.tableId === null}
                  onSelect={() => setChoice((before) => ({ ...before, tableId: null }))}
                >
                  {t('reveal.some', { name: t('reveal.noTable'), count: ofNoTable })}
                </Chip>
              )}
            </div>
          </fieldset>
        )}
        {shownCategories.length > 1 && (
          <fieldset>
            <legend className={styles.legend}>{t('reveal.byCategory')}</legend>
            <div className={styles.chips}>
              <Chip
                selected={choice.category === undefined}
                onSelect={() => setChoice(({ category: _, ...rest }) => rest)}
              >
                {t('reveal.everyCategory')}
              </Chip>
              {shownCategories.map((category) => (
                <Chip
                  key={category}
                  selected={choice.category === category}
                  onSelect={() => setChoice((before) => ({ ...before, category }))}
                  mark={<CategoryMark category={category} />}
                >
                  {t('reveal.some', {
                    name: t(`category.${category ?? 'none'}`),
                    count: ofCategory(category),
                  })}
                </Chip>
              ))}
            </div>
          </fieldset>
        )}
        <fieldset>
          <legend className={styles.legend}>{t('reveal.howMany')}</legend>
          <div className={styles.chips}>
            <Chip
              selected={choice.atMost === undefined}
              onSelect={() => setChoice(({ atMost: _, ...rest }) => rest)}
            >
              {t('reveal.allOfThem')}
            </Chip>
            {someAtATime.map((atMost) => (
              <Chip
                key={atMost}
                selected={choice.atMost === atMost}
                onSelect={() => setChoice((before) => ({ ...before, atMost }))}
              >
                {t('reveal.first', { count: atMost })}
              </Chip>
            ))}
          </div>
        </fieldset>
        <p className={styles.quote}>{t('reveal.final')}</p>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" data-testid="reveal-confirm" disabled={count === 0} onClick={reveal}>
            {t('reveal.now', { count })}
          </Button>
        </div>
      </div>
    </Dialog>
  )

  function ofTable(tableId: string | null): number {
    return totalOf(counts.filter((held) => held.tableId === tableId))
  }

  function ofCategory(category: string | null): number {
    return totalOf(counts.filter((held) => held.category === category))
  }
}
