// Beside the pointer while something is dragged: what letting go here would do.
import { useTranslate } from '../state/session'
import styles from './DragHint.module.css'
import { useDragHint } from './dragStore'

export function DragHint() {
  const t = useTranslate()
  const hint = useDragHint((state) => state.hint)
  if (!hint) return null
  return (
    <div
      className={styles.hint}
      data-empty={hint.words === ''}
      // Placed through the element's style object, which the content security policy allows.
      ref={(element) => {
        element?.style.setProperty('--x', `${hint.x}px`)
        element?.style.setProperty('--y', `${hint.y}px`)
      }}
    >
      {hint.words || t('sheet.dropNowhere')}
    </div>
  )
}
