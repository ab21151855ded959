// 報告計時: which table reports, who speaks for it, and for how long. The projector then shows that table's sheet large.
import { type FormEvent, useState } from 'react'
import { byOrder, live } from '../../shared/model/board'
import { textLimits } from '../../shared/model/text'
import dialogs from '../actions/dialogs/dialogs.module.css'
import { useBoard, useMeeting, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { usePerform } from '../worksheet/usePerform'

const minutesOffered = [1, 2, 3, 5, 8, 10, 15]
const usualMinutes = 5

export function SpeakingDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const perform = usePerform()
  const { speaking } = useMeeting()
  const tables = [...live(useBoard(), 'table')].sort(byOrder)
  const [tableId, setTableId] = useState(() => nextTable())
  const [minutes, setMinutes] = useState(usualMinutes)
  const reporter = tables.find(({ id }) => id === tableId)?.reporter ?? ''

  const start = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const who = String(new FormData(event.currentTarget).get('who') ?? '').trim()
    void perform(
      [{ t: 'meeting.speak', speaking: { tableId, who, seconds: minutes * 60 } }],
      t('speak.didStart'),
    )
    onClose()
  }
  const stop = () => {
    void perform([{ t: 'meeting.speak', speaking: null }], t('speak.didStop'))
    onClose()
  }
  return (
    <Dialog title={t('speak.title')} open onClose={onClose}>
      <form className={dialogs.form} onSubmit={start}>
        <p className={dialogs.words}>{t('speak.means')}</p>
        {tables.length > 0 && (
          <fieldset>
            <legend className={dialogs.legend}>{t('speak.table')}</legend>
            <div className={dialogs.chips}>
              {tables.map(({ id, name }) => (
                <Chip key={id} selected={tableId === id} onSelect={() => setTableId(id)}>
                  {name}
                </Chip>
              ))}
              <Chip selected={tableId === null} onSelect={() => setTableId(null)}>
                {t('speak.noTable')}
              </Chip>
            </div>
          </fieldset>
        )}
        <Field label={t('speak.who')}>
          <input
            key={tableId}
            name="who"
            defaultValue={reporter}
            maxLength={textLimits.name}
            autoComplete="off"
          />
        </Field>
        <fieldset>
          <legend className={dialogs.legend}>{t('speak.minutes')}</legend>
          <div className={dialogs.chips}>
            {minutesOffered.map((offered) => (
              <Chip key={offered} selected={minutes === offered} onSelect={() => setMinutes(offered)}>
                {t('agenda.minutesOf', { minutes: offered })}
              </Chip>
            ))}
          </div>
        </fieldset>
        <div className={dialogs.buttons}>
          {speaking && (
            <Button data-testid="speak-stop" onClick={stop}>
              {t('speak.stop')}
            </Button>
          )}
          <Button type="submit" look="primary" data-testid="speak-start">
            {t('speak.start')}
          </Button>
        </div>
      </form>
    </Dialog>
  )

  /** The table after the one that reports; the first when none does. */
  function nextTable(): string | null {
    const at = tables.findIndex(({ id }) => id === speaking?.tableId)
    return (tables[at + 1] ?? tables[0])?.id ?? null
  }
}
