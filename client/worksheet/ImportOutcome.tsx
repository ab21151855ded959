// What an import did: how much was added, what was not and why, and the way back.
import { useState } from 'react'
import styles from '../actions/dialogs/dialogs.module.css'
import { tellResult } from '../actions/tellResult'
import { useSession, useTranslate } from '../state/session'
import { Banner } from '../ui/Banner'
import { Button } from '../ui/Button'
import { groupReasons } from './groupReasons'
import type { Imported } from './importFile'

interface Props {
  imported: Imported
  onMore(): void
  onClose(): void
}

const shownReasons = 200

export function ImportOutcome({ imported, onMore, onClose }: Props) {
  const t = useTranslate()
  const session = useSession()
  const [isTakenBack, setIsTakenBack] = useState(false)
  const { added, skipped, undo } = imported
  const takeBack = async (target: string) => {
    const done = tellResult([await session.send({ t: 'undo', target })], t('worksheet.importTakenBack'), t)
    if (done) setIsTakenBack(true)
  }
  return (
    <div className={styles.stack}>
      <Banner tone="info" title={t('worksheet.imported', { added })}>
        {skipped.length > 0
          ? t('worksheet.skipped', { count: skipped.length })
          : t('worksheet.nothingSkipped')}
      </Banner>
      {skipped.length > 0 && (
        <ul className={styles.list}>
          {groupReasons(skipped)
            .slice(0, shownReasons)
            .map(({ lines, reason }) => (
              <li key={reason} className={styles.item}>
                <span className={styles.detail}>{t('worksheet.line', { line: lines })}</span>
                <span>{reason}</span>
              </li>
            ))}
        </ul>
      )}
      <div className={styles.buttons}>
        {undo !== undefined && !isTakenBack && (
          <Button onClick={() => void takeBack(undo)}>{t('worksheet.takeImportBack')}</Button>
        )}
        <Button onClick={onMore}>{t('worksheet.importAnother')}</Button>
        <Button look="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </div>
  )
}
