// 顯示: colours and language of this browser, and whether the others' pointers are seen.
import Settings2 from 'lucide-react/icons/settings-2'
import { useOthersCursors } from '../state/othersCursors'
import { useTranslate } from '../state/session'
import { Popover } from '../ui/Popover'
import { Preferences } from '../ui/Preferences'
import styles from './DisplayMenu.module.css'

export function DisplayMenu() {
  const t = useTranslate()
  const { isShown, show } = useOthersCursors()
  return (
    <Popover label={t('topbar.display')} icon={<Settings2 size={20} aria-hidden />}>
      {() => (
        <div className={styles.menu}>
          <Preferences />
          <label className={styles.choice}>
            <input type="checkbox" checked={isShown} onChange={(event) => show(event.target.checked)} />
            {t('topbar.othersCursors')}
          </label>
        </div>
      )}
    </Popover>
  )
}
