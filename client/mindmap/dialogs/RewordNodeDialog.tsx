// The neutral wording (轉譯) of what a node shows, typed live beside the words that were said, with the speaker's answer.
import { useEffect, useRef } from 'react'
import { getShownNode } from '../../../shared/mindmap/ancestry'
import { readNode } from '../../../shared/mindmap/nodeContent'
import styles from '../../actions/dialogs/dialogs.module.css'
import { tellResult } from '../../actions/tellResult'
import { useBoard, useSession, useTranslate } from '../../state/session'
import { LiveTextField } from '../../text/LiveTextField'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { useMind } from '../mindStore'
import { endWriting, rewording } from '../writing'

export function RewordNodeDialog({ onClose }: { onClose(): void }) {
  const t = useTranslate()
  const session = useSession()
  const board = useBoard()
  const selected = useMind((state) => state.selected)
  const boxRef = useRef<HTMLDivElement>(null)
  useEffect(() => {
    endWriting(session)
    boxRef.current?.querySelector('textarea')?.focus()
  }, [session])
  const node = getShownNode(board, selected ?? '')
  if (!node) return null
  const content = readNode(board, node)
  const { originalText, homeId, reply, sourced } = content
  const adopt = (text: string) => {
    void session.send(rewording(content, text)).then((result) => tellResult([result], '', t))
  }
  return (
    <Dialog title={t('mindmap.reword')} open onClose={onClose}>
      <div className={styles.stack}>
        <div>
          <h3 className={styles.heading}>{t('outline.originalWords')}</h3>
          <p className={styles.quote}>{originalText}</p>
        </div>
        {!sourced && (
          <div ref={boxRef}>
            <h3 className={styles.heading}>{t('outline.neutralWords')}</h3>
            <div className={styles.liveBox}>
              <LiveTextField
                recordId={homeId}
                field="neutralText"
                label={t('outline.neutralWordsLabel')}
                multiline
              />
            </div>
          </div>
        )}
        {reply && reply.correction === null && <p className={styles.words}>{t('mindmap.confirmed')}</p>}
        {reply?.correction && (
          <div>
            <h3 className={styles.heading}>{t('mindmap.corrected')}</h3>
            <p className={styles.quote}>{reply.correction}</p>
            <Button onClick={() => adopt(reply.correction ?? '')}>{t('mindmap.adopt')}</Button>
          </div>
        )}
        <div className={styles.buttons}>
          <Button look="primary" onClick={onClose}>
            {t('mindmap.done')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
