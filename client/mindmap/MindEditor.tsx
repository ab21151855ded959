// The one field of the mind map: over the selected node, out of sight until someone types. It is never set from the
// outside while an input method composes in it, and the picture makes room for what it holds.
import { useCallback, useEffect } from 'react'
import { textLimits } from '../../shared/model/text'
import { mayEver } from '../../shared/permissions'
import { boxToScreen } from '../../shared/scene/camera'
import { useClosedPlace } from '../actions/useLocks'
import { useSession, useTranslate } from '../state/session'
import { keepDraft } from '../text/drafts'
import { describeNode } from './describeNode'
import styles from './MindEditor.module.css'
import { readField, setField, useMind } from './mindStore'
import { useMindKeys } from './useMindKeys'
import { draftKey, endWriting, startByTyping } from './writing'

export function MindEditor() {
  const t = useTranslate()
  const session = useSession()
  const onKeyDown = useMindKeys()
  const writing = useMind((state) => state.writing)
  const selected = useMind((state) => state.selected)
  const scene = useMind((state) => state.scene)
  const camera = useMind((state) => state.camera)
  const closed = useClosedPlace({})
  const mayWrite = mayEver(session.me().role, 'mind.add') && !closed
  const takeField = useCallback((area: HTMLTextAreaElement | null) => {
    setField(area)
    area?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    const finish = () => void endWriting(session)
    addEventListener('pagehide', finish)
    return () => {
      removeEventListener('pagehide', finish)
      finish()
    }
  }, [session])
  useEffect(
    () => session.setPresence({ selection: selected === null ? [] : [selected] }),
    [session, selected],
  )

  useEffect(() => {
    // Nothing has the keyboard, as after a banner was put away: then the map has it.
    const takeKey = (event: KeyboardEvent) => {
      if (document.activeElement !== document.body || event.defaultPrevented) return
      readField()?.focus({ preventScroll: true })
      onKeyDown(event)
    }
    document.addEventListener('keydown', takeKey)
    return () => document.removeEventListener('keydown', takeKey)
  }, [onKeyDown])

  if (!scene) return null
  const item = selected === null ? undefined : scene.get(selected)
  const place = boxToScreen(camera, item?.box ?? scene.root.box)
  const words = item?.words ?? scene.root.words
  const begin = () => {
    if (!useMind.getState().writing && mayWrite) startByTyping(session)
  }
  return (
    <textarea
      ref={takeField}
      className={writing ? styles.writing : styles.resting}
      style={{
        left: place.x,
        top: place.y,
        width: Math.max(place.width, writing ? 200 * camera.zoom : 0) + 4,
        height: place.height,
        padding: `${10 * camera.zoom}px ${12 * camera.zoom}px`,
        fontSize: words.fontSize * camera.zoom,
        fontWeight: words.isBold ? 600 : 400,
        background: writing ? `var(--category-${item?.content.category ?? 'none'})` : undefined,
      }}
      rows={1}
      maxLength={textLimits.note}
      readOnly={!mayWrite}
      spellCheck={false}
      autoComplete="off"
      data-testid="mindmap-editor"
      aria-label={labelOf()}
      onKeyDown={(event) => onKeyDown(event.nativeEvent)}
      onCompositionStart={begin}
      onInput={(event) => {
        const { value } = event.currentTarget
        if (value !== '') begin()
        useMind.setState({ typed: value })
        if (useMind.getState().writing?.what === 'draft') keepDraft(draftKey, value)
      }}
    />
  )

  function labelOf(): string {
    const said = item && scene ? describeNode(scene, item, t) : (scene?.root.words.lines.join('') ?? '')
    if (closed) return `${said} ${closed}`
    if (writing?.what === 'draft') return t('mindmap.writeNew')
    if (writing?.what === 'neutral') return t('mindmap.writeNeutral')
    return `${said} ${t('mindmap.write')}`
  }
}
