// The board's own colours, one for each category; a colour that words cannot be read on is not taken.
import { useState } from 'react'
import { type Category, categories } from '../../shared/model/category'
import { contrastOnNote, minContrast } from '../../shared/model/legend'
import { perform } from '../actions/perform'
import { readPalette } from '../canvas/palette'
import { useMeeting, useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import styles from './LegendDialog.module.css'

type Colours = { readonly [C in Category]?: string }

export default function LegendDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const session = useSession()
  const { legend } = useMeeting()
  const [own, setOwn] = useState<Colours>(() =>
    Object.fromEntries(legend.map(({ category, colour }) => [category, colour])),
  )
  const [usual] = useState(() => readPalette([]).category)
  const colourOf = (category: Category) => own[category] ?? usual[category]
  const isFaint = (category: Category) => contrastOnNote(colourOf(category)) < minContrast
  const choose = (category: Category, colour?: string) => {
    const { [category]: _, ...others } = own
    setOwn(colour ? { ...others, [category]: colour } : others)
  }
  const save = async () => {
    const chosen = categories.flatMap((category) => {
      const colour = own[category]
      return colour ? [{ category, colour }] : []
    })
    const done = await perform(session, t, [{ t: 'meeting.edit', legend: chosen }], t('board.legendSaved'))
    if (done) onClose()
  }
  return (
    <Dialog title={t('board.legendEdit')} open onClose={onClose}>
      <p className={styles.hint}>{t('board.legendHint')}</p>
      <ul className={styles.list}>
        {categories.map((category) => {
          const name = t(`category.${category}`)
          return (
            <li key={category} className={styles.entry}>
              <label className={styles.category}>
                <input
                  type="color"
                  value={colourOf(category)}
                  aria-label={t('board.legendColour', { name })}
                  data-category={category}
                  onChange={(event) => choose(category, event.target.value)}
                />
                <span className={styles.example} style={{ background: colourOf(category) }}>
                  {t(`mark.${category}`)} {name}
                </span>
              </label>
              {isFaint(category) && (
                <span className={styles.problem} role="alert">
                  {t('board.legendTooDark')}
                </span>
              )}
              {own[category] && (
                <Button look="quiet" onClick={() => choose(category)}>
                  {t('board.legendDefault')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button look="primary" disabled={categories.some(isFaint)} onClick={() => void save()}>
          {t('common.save')}
        </Button>
      </div>
    </Dialog>
  )
}
