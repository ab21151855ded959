// Writing a new note: words, column, with one's name or without; staff also enter what someone without a device says.
import { type FormEvent, useRef, useState } from 'react'
import type { CommandInput } from '../../../shared/commands'
import { type Category, columns } from '../../../shared/model/category'
import { currentStepId } from '../../../shared/model/currentStep'
import { makeId } from '../../../shared/model/id'
import { staffRoles } from '../../../shared/model/role'
import { useSession, useTranslate } from '../../state/session'
import { useFrozenPresence } from '../../state/useFrozenPresence'
import { useView } from '../../state/view'
import { dropDraft, newNoteDraftKey } from '../../text/drafts'
import { NoteTextEditor } from '../../text/NoteTextEditor'
import { saidText } from '../../text/saidText'
import { Button } from '../../ui/Button'
import { CategoryMark } from '../../ui/CategoryMark'
import { Chip } from '../../ui/Chip'
import { Dialog } from '../../ui/Dialog'
import { showToast } from '../../ui/toast'
import { useActionContext } from '../useActions'
import { type Authorship, AuthorshipFields } from './AuthorshipFields'
import styles from './dialogs.module.css'

/** Kept while the page lives: whoever writes one anonymous note mostly writes the next one so too. */
let lastAuthorship: Authorship = 'named'

interface Props {
  category: Category | null
  /** Asked for someone else's words from the start. */
  proxy?: boolean | undefined
  onClose(): void
}

export function AddNoteDialog({ category: first, proxy = false, onClose }: Props) {
  const t = useTranslate()
  const session = useSession()
  const contextOf = useActionContext()
  const tableId = useView((state) => state.tableId)
  const [category, setCategory] = useState<Category | null>(first)
  const isStaff = staffRoles.includes(session.me().role)
  const [authorship, setAuthorship] = useState<Authorship>(
    proxy && isStaff ? 'proxy' : isStaff || lastAuthorship !== 'proxy' ? lastAuthorship : 'named',
  )
  const [written, setWritten] = useState(0)
  useFrozenPresence(authorship === 'anonymous')
  const andMoreRef = useRef(false)

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const text = saidText(form)
    if (text === null) {
      form.querySelector('textarea')?.focus()
      return showToast(t('outline.writeFirst'))
    }
    const fields = new FormData(form)
    const stepId = currentStepId(session.board())
    const command: CommandInput = { t: 'note.add', id: makeId(), text, category, stepId }
    if (authorship === 'anonymous') command.anonymous = true
    if (authorship === 'proxy') {
      const [name, unit] = [String(fields.get('proxyName') ?? ''), String(fields.get('proxyUnit') ?? '')]
      command.proxyFor = { memberId: null, name: name.trim(), unit: unit.trim() }
    }
    if (tableId !== null) command.tableId = tableId
    if (!proxy) lastAuthorship = authorship
    dropDraft(newNoteDraftKey)
    void contextOf([]).perform(
      [command],
      t('outline.didAdd', { category: t(`category.${category ?? 'none'}`) }),
    )
    if (!andMoreRef.current) return onClose()
    andMoreRef.current = false
    setWritten(written + 1)
  }

  return (
    <Dialog title={t('outline.addNote')} open onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <NoteTextEditor
          key={written}
          draftKey={newNoteDraftKey}
          label={t(authorship === 'proxy' ? 'outline.noteTextProxy' : 'outline.noteText')}
          testId="note-editor"
        />
        <fieldset>
          <legend className={styles.legend}>{t('outline.whichColumn')}</legend>
          <div className={styles.chips}>
            {[...columns, null].map((column) => (
              <Chip
                key={column ?? 'none'}
                selected={category === column}
                onSelect={() => setCategory(column)}
                mark={<CategoryMark category={column} />}
              >
                {t(`category.${column ?? 'none'}`)}
              </Chip>
            ))}
          </div>
        </fieldset>
        <AuthorshipFields value={authorship} onChange={setAuthorship} />
        <div className={styles.buttons}>
          <Button type="submit" onClick={() => (andMoreRef.current = true)}>
            {t('outline.sendAndMore')}
          </Button>
          <Button type="submit" look="primary" size="large" className={styles.grow} data-testid="note-submit">
            {t('outline.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
