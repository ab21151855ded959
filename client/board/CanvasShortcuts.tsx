// The keys of a screen, read from the actions themselves, and what the hand can do with a key held.
import type { MessageKey } from '../../shared/i18n/catalogue'
import type { ActionGroup } from '../actions/action'
import { useTranslate } from '../state/session'
import { Dialog } from '../ui/Dialog'
import styles from './CanvasShortcuts.module.css'

interface Props {
  groups: readonly ActionGroup[]
  /** What the hand does with keys that are no action's. */
  hands: readonly (readonly [keys: string, labelKey: MessageKey])[]
  onClose(): void
}

export function CanvasShortcuts({ groups: ofActions, hands, onClose }: Props) {
  const t = useTranslate()
  const groups = ofActions.map(({ labelKey, actions }) => ({
    labelKey,
    lines: actions.flatMap(({ shortcut, labelKey: name }) => (shortcut ? [[shortcut, name] as const] : [])),
  }))
  return (
    <Dialog title={t('board.shortcuts')} open onClose={onClose}>
      <div className={styles.groups}>
        {[{ labelKey: 'board.groupMove' as const, lines: hands }, ...groups].map(({ labelKey, lines }) => (
          <section key={labelKey} className={styles.group}>
            <h3>{t(labelKey)}</h3>
            <dl className={styles.keys}>
              {lines.map(([keys, name]) => (
                <div key={`${keys}${name}`} className={styles.line}>
                  <dt>{t(name)}</dt>
                  <dd>
                    <kbd>{keys}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
