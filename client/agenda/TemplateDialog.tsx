// 範本: an agenda ready-made, one's own, or that of an earlier meeting, put on this board; and this board's saved as one.
import { useRef, useState } from 'react'
import { applyPlan } from '../../shared/agenda/applyPlan'
import { copyMeeting } from '../../shared/agenda/copyMeeting'
import { type MeetingPlan, readSavedTemplate, type SavedTemplate } from '../../shared/agenda/plan'
import { planOfTemplate, templateIds, templateName } from '../../shared/agenda/templates'
import { hasSteps } from '../../shared/model/currentStep'
import { makeId } from '../../shared/model/id'
import { textLimits } from '../../shared/model/text'
import dialogs from '../actions/dialogs/dialogs.module.css'
import type { VisitedBoard } from '../api/visitedBoards'
import { useLanguage } from '../state/language'
import { useBoard, useMeeting, useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Field } from '../ui/Field'
import { showToast } from '../ui/toast'
import { usePerform } from '../worksheet/usePerform'
import { fetchPlan, listEarlierMeetings } from './earlierMeetings'
import { PlanChoice } from './PlanChoice'
import { forgetTemplate, listSavedTemplates, saveTemplate } from './savedTemplates'
import { saveFile } from './saveFile'
import styles from './TemplateDialog.module.css'

const fileLimitBytes = 1_000_000

export function TemplateDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate()
  const language = useLanguage()
  const session = useSession()
  const board = useBoard()
  const meeting = useMeeting()
  const perform = usePerform()
  const [saved, setSaved] = useState(listSavedTemplates)
  const [earlier] = useState(() => listEarlierMeetings(session.boardId))
  const [isBusy, setIsBusy] = useState(false)
  const nameRef = useRef<HTMLInputElement>(null)

  const apply = (plan: MeetingPlan, name: string) => {
    void perform(applyPlan(plan, session.board(), makeId), t('agenda.didApply', { name }))
    onClose()
  }
  const copy = async (visit: VisitedBoard) => {
    setIsBusy(true)
    const plan = await fetchPlan(visit).catch(() => null)
    setIsBusy(false)
    if (plan) apply(plan, visit.title)
    else showToast(t('agenda.copyFailed', { title: visit.title }))
  }
  const save = () => {
    const name = nameRef.current?.value.trim() || meeting.title || t('agenda.myTemplate')
    const template: SavedTemplate = { schema: 'meeting-template/1', name, plan: copyMeeting(session.board()) }
    const isKept = saveTemplate(template)
    setSaved(listSavedTemplates())
    showToast(t(isKept ? 'agenda.didSave' : 'agenda.notKept', { name }))
  }
  const download = (template: SavedTemplate) =>
    saveFile(`${template.name.replaceAll(/[\\/:*?"<>|\s]+/g, '-')}.json`, JSON.stringify(template, null, 2))
  const load = async (file: File | undefined) => {
    if (!file) return
    const template = file.size <= fileLimitBytes ? readSavedTemplate(await file.text()) : null
    if (!template) return showToast(t('agenda.notTemplate', { name: file.name }))
    saveTemplate(template)
    setSaved(listSavedTemplates())
    showToast(t('agenda.didLoad', { name: template.name }))
  }
  return (
    <Dialog title={t('agenda.templates')} open onClose={onClose} look="beside">
      <div className={dialogs.stack}>
        <p className={dialogs.words}>{t('agenda.applyMeans')}</p>
        <section aria-labelledby="ready-templates">
          <h3 id="ready-templates" className={dialogs.heading}>
            {t('agenda.ready')}
          </h3>
          <ul className={styles.list}>
            {templateIds.map((id) => {
              const { name, means } = templateName(id, language)
              return (
                <PlanChoice
                  key={id}
                  name={name}
                  detail={means}
                  testId={`template-${id}`}
                  onApply={() => apply(planOfTemplate(id, meeting.language), name)}
                />
              )
            })}
          </ul>
        </section>
        {earlier.length > 0 && (
          <section aria-labelledby="earlier-meetings">
            <h3 id="earlier-meetings" className={dialogs.heading}>
              {t('agenda.earlier')}
            </h3>
            <p className={dialogs.detail}>{t('agenda.earlierMeans')}</p>
            <ul className={styles.list}>
              {earlier.map((visit) => (
                <PlanChoice
                  key={visit.boardId}
                  name={visit.title || t('agenda.untitled')}
                  testId={`copy-${visit.boardId}`}
                  isBusy={isBusy}
                  onApply={() => void copy(visit)}
                />
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="own-templates">
          <h3 id="own-templates" className={dialogs.heading}>
            {t('agenda.own')}
          </h3>
          <p className={dialogs.detail}>{t('agenda.ownMeans')}</p>
          <ul className={styles.list}>
            {saved.map((template) => (
              <PlanChoice
                key={template.name}
                name={template.name}
                testId="own-template"
                onApply={() => apply(template.plan, template.name)}
                onDownload={() => download(template)}
                onForget={() => {
                  forgetTemplate(template.name)
                  setSaved(listSavedTemplates())
                }}
              />
            ))}
          </ul>
          {hasSteps(board) && (
            <div className={styles.save}>
              <Field label={t('agenda.saveAs')}>
                <input
                  ref={nameRef}
                  defaultValue={meeting.title}
                  maxLength={textLimits.title}
                  autoComplete="off"
                />
              </Field>
              <Button onClick={save} data-testid="save-template">
                {t('agenda.save')}
              </Button>
            </div>
          )}
          <label className={styles.load}>
            {t('agenda.load')}
            <input
              type="file"
              accept=".json,application/json"
              className="visually-hidden"
              onChange={(event) => {
                void load(event.target.files?.[0])
                event.target.value = ''
              }}
            />
          </label>
        </section>
      </div>
    </Dialog>
  )
}
