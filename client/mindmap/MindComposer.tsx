// The field for writing where the map is a list, as on phones: at the foot of the screen, within the thumb's reach.
import { useCallback, useEffect } from 'react'
import { readNode, shownWords } from '../../shared/mindmap/nodeContent'
import { getLive, getMeeting } from '../../shared/model/board'
import { textLimits } from '../../shared/model/text'
import { mayEver } from '../../shared/permissions'
import { useClosedPlace } from '../actions/useLocks'
import { useBoard, useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import styles from './MindComposer.module.css'
import { fillField, setField, useMind } from './mindStore'
import { useMindKeys } from './useMindKeys'
import { endWriting, startDraft } from './writing'

export function MindComposer() {
  const t = useTranslate()
  const session = useSession()
  const board = useBoard()
  const onKeyDown = useMindKeys()
  const writing = useMind((state) => state.writing)
  const selected = useMind((state) => state.selected)
  const hasWords = useMind((state) => /\S/.test(state.typed))
  const takeField = useCallback((area: HTMLTextAreaElement | null) => setField(area), [])
  useEffect(() => () => void endWriting(session), [session])
  const closed = useClosedPlace({})
  if (!mayEver(session.me().role, 'mind.add')) return null
  const aboutId = writing?.what === 'draft' ? writing.draft.parentId : selected
  const node = getLive(board, 'mindNode', aboutId)
  const words = node
    ? shownWords(readNode(board, node)).slice(0, 24)
    : (getMeeting(board).coreQuestion || t('mindmap.picture')).slice(0, 24)
  const isChanging = writing !== null && writing.what !== 'draft'
  const label = t(isChanging ? 'mindmap.changing' : 'mindmap.under', { words })
  return (
    <div className={styles.composer}>
      <label className={styles.label} htmlFor="mind-composer">
        {closed ?? label}
      </label>
      <div className={styles.row}>
        <textarea
          id="mind-composer"
          ref={takeField}
          className={styles.area}
          rows={1}
          disabled={closed !== undefined}
          maxLength={textLimits.note}
          data-testid="mindmap-editor"
          onKeyDown={(event) => {
            // At rest the field only waits for words: keys that walk and move are the list's.
            if (useMind.getState().writing) onKeyDown(event.nativeEvent)
          }}
          onInput={(event) => {
            const { value } = event.currentTarget
            if (!useMind.getState().writing) openBelow()
            useMind.setState({ typed: value })
          }}
        />
        <Button look="primary" disabled={!hasWords} onClick={finish}>
          {t(isChanging ? 'mindmap.done' : 'mindmap.send')}
        </Button>
      </div>
    </div>
  )

  /** What is typed here hangs on the picked node; the field keeps what it has, an input method may be in it. */
  function openBelow(): void {
    const text = useMind.getState().typed
    startDraft({ parentId: node?.id ?? null }, {}, 'keep')
    useMind.setState({ typed: text })
  }

  /** The next one goes beside it. */
  function finish(): void {
    const parentId = writing?.what === 'draft' ? writing.draft.parentId : selected
    endWriting(session)
    useMind.setState({ selected: parentId })
    fillField('')
  }
}
