// The notice before the first note: what does not bind and what is recorded, in the board's own words if it has any.
import { useMeeting, useTranslate } from '../state/session'
import styles from './NoticeWords.module.css'

/** `inline` runs it as one paragraph, where room is short. */
export function NoticeWords({ inline = false }: { inline?: boolean }) {
  const t = useTranslate()
  const { notice } = useMeeting()
  if (notice) return <p className={styles.own}>{notice}</p>
  return (
    <ul className={inline ? styles.inline : styles.list}>
      <li>{t('join.noticeBinding')}</li>
      <li>{t('join.noticeRecorded')}</li>
      <li>{t('join.noticeNames')}</li>
      <li>{t('join.noticePublished')}</li>
    </ul>
  )
}
