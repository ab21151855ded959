// Bringing the transcript onto the board while the stenographer types: what is pasted here is sent at once, and only
// what is new is added. Also takes a file.
import { type ClipboardEvent, useRef, useState } from 'react'
import { perform } from '../actions/perform'
import { ApiError } from '../api/callApi'
import { groupReasons } from '../imports/groupReasons'
import { type Imported, importFile } from '../imports/importFile'
import { useLanguage } from '../state/language'
import { useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import styles from './PasteTranscript.module.css'

type State = { is: 'idle' | 'busy' } | { is: 'done'; imported: Imported } | { is: 'failed'; problem: string }

export function PasteTranscript() {
  const t = useTranslate()
  const language = useLanguage()
  const session = useSession()
  const areaRef = useRef<HTMLTextAreaElement>(null)
  const [state, setState] = useState<State>({ is: 'idle' })

  const send = async (file: Blob) => {
    if (file.size === 0) return
    setState({ is: 'busy' })
    try {
      const { boardId } = session
      const upload = {
        boardId,
        token: session.token(),
        language,
        file,
        settings: { format: 'transcript' },
      } as const
      setState({ is: 'done', imported: await importFile(upload) })
      // Only what is on the board is taken out of the box.
      if (areaRef.current) areaRef.current.value = ''
    } catch (error) {
      const said = error instanceof ApiError && error.status > 0 ? error.message : ''
      setState({ is: 'failed', problem: said || t('transcript.unreachable') })
    }
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData('text/plain')
    const isAlone = event.currentTarget.value.trim() === ''
    if (isAlone && /^#{2,6}\s+[^：:\n]{1,80}[：:]/m.test(text)) requestAnimationFrame(sendBox)
  }
  const sendBox = () => void send(new Blob([areaRef.current?.value ?? '']))
  const undo = (imported: Imported) => {
    if (imported.undo) void perform(session, t, [{ t: 'undo', target: imported.undo }], t('outline.didUndo'))
    setState({ is: 'idle' })
  }
  return (
    <div className={styles.paste}>
      <label className={styles.label}>
        <span>{t('transcript.paste')}</span>
        <textarea
          ref={areaRef}
          rows={2}
          placeholder={t('transcript.pasteExample')}
          data-testid="transcript-paste"
          onPaste={onPaste}
        />
      </label>
      <p className={styles.hint}>{t('transcript.pasteMeans')}</p>
      <div className={styles.buttons}>
        <Button look="primary" disabled={state.is === 'busy'} data-testid="transcript-send" onClick={sendBox}>
          {t(state.is === 'busy' ? 'worksheet.importing' : 'transcript.add')}
        </Button>
        <label className={styles.file}>
          {t('transcript.chooseFile')}
          <input
            type="file"
            accept=".md,.txt,text/markdown,text/plain"
            className="visually-hidden"
            data-testid="transcript-file"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              target.value = ''
              if (file) void send(file)
            }}
          />
        </label>
      </div>
      <div role="status" className={styles.outcome}>
        {state.is === 'failed' && <p className={styles.problem}>{state.problem}</p>}
        {state.is === 'done' && (
          <>
            <p>
              {sayOutcome(state.imported)}
              {state.imported.undo && (
                <button type="button" className={styles.undo} onClick={() => undo(state.imported)}>
                  {t('transcript.undo')}
                </button>
              )}
            </p>
            {groupReasons(state.imported.skipped).map(({ reason, lines }) => (
              <p key={reason} className={styles.hint}>
                {t('transcript.skipped', { reason, lines })}
              </p>
            ))}
          </>
        )}
      </div>
    </div>
  )

  function sayOutcome({ added, extended = 0 }: Imported): string {
    if (added + extended === 0) return t('transcript.nothingNew')
    return t(extended > 0 ? 'transcript.addedAndGrown' : 'transcript.added', { count: added })
  }
}
