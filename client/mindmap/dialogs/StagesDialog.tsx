// The stages of the axis (規劃, 執行, …), one a line.
import { getMeeting } from '../../../shared/model/board'
import { textLimits } from '../../../shared/model/text'
import styles from '../../actions/dialogs/dialogs.module.css'
import { tellResult } from '../../actions/tellResult'
import { useBoard, useSession, useTranslate } from '../../state/session'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'

export function StagesDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate()
  const session = useSession()
  const { stages } = getMeeting(useBoard())
  const save = (text: string) => {
    const lines = text.split('\n').map((line) => line.trim().slice(0, textLimits.tag))
    const command = { t: 'meeting.edit', stages: [...new Set(lines.filter(Boolean))].slice(0, 12) } as const
    void session.send(command).then((result) => tellResult([result], t('mindmap.stagesSaved'), t))
    onClose()
  }
  return (
    <Dialog title={t('mindmap.editStages')} open onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save(String(new FormData(event.currentTarget).get('stages') ?? ''))
        }}
      >
        <label htmlFor="mind-stages" className={styles.words}>
          {t('mindmap.stagesHint')}
        </label>
        <textarea
          id="mind-stages"
          name="stages"
          rows={6}
          className={styles.liveBox}
          defaultValue={stages.join('\n')}
        />
        <div className={styles.buttons}>
          <Button look="primary" type="submit">
            {t('mindmap.done')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
