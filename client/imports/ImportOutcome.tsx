// What an import did: how much was added, what was not and why, and the way back.
import { useState } from 'react'
import { tellResult } from '../actions/tellResult'
import { useSession, useTranslate } from '../state/session'
import { Banner } from '../ui/Banner'
import { Button } from '../ui/Button'
import type { Imported } from './importFile'
import styles from './imports.module.css'
import { SkippedList } from './SkippedList'

interface Props {
  imported: Imported
  onMore(): void
  onClose(): void
}

export function ImportOutcome({ imported, onMore, onClose }: Props) {
  const t = useTranslate()
  const session = useSession()
  const [isTakenBack, setIsTakenBack] = useState(false)
  const { added, skipped, undo } = imported
  const takeBack = async (target: string) => {
    const result = await session.undo(target)
    if (result && tellResult([result], t('worksheet.importTakenBack'), t)) setIsTakenBack(true)
  }
  return (
    <div className={styles.steps} data-testid="import-outcome">
      <Banner
        tone="info"
        title={t(isTakenBack ? 'worksheet.importTakenBack' : 'worksheet.imported', { added })}
      >
        {skipped.length === 0 && !isTakenBack && t('worksheet.nothingSkipped')}
      </Banner>
      {skipped.length > 0 && !isTakenBack && <SkippedList skipped={skipped} />}
      <div className={styles.buttons}>
        {undo !== undefined && !isTakenBack && (
          <Button data-testid="import-undo" onClick={() => void takeBack(undo)}>
            {t('worksheet.takeImportBack')}
          </Button>
        )}
        <Button onClick={onMore}>{t('worksheet.importAnother')}</Button>
        <Button look="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
    </div>
  )
}
