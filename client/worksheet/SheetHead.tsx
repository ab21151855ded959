// What the worksheet says of itself (draft or version, that it does not bind), and what can be done with the whole.
import CircleCheck from 'lucide-react/icons/circle-check'
import Printer from 'lucide-react/icons/printer'
import Upload from 'lucide-react/icons/upload'
import { answersScope } from '../../shared/model/role'
import { mayDo } from '../../shared/permissions'
import { countWorksheet } from '../../shared/worksheet/counts'
import type { Worksheet } from '../../shared/worksheet/types'
import { useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { AnswerProgress } from './AnswerProgress'
import { ExportButtons } from './ExportButtons'
import styles from './SheetHead.module.css'
import { SheetStatus } from './SheetStatus'
import { useSheet } from './sheetStore'

export function SheetHead({ worksheet }: { worksheet: Worksheet }) {
  const t = useTranslate()
  const me = useSession().me()
  const open = useSheet((state) => state.open)
  const { rows, entries, links } = countWorksheet(worksheet)
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <h2 className={styles.title}>
          {t('worksheet.title')}
          <SheetStatus meeting={worksheet.meeting} />
        </h2>
        <p className={styles.notice}>
          {t('exports.notice')}{' '}
          <span className={styles.counts}>{t('worksheet.counts', { rows, entries, links })}</span>
        </p>
        {me.scope === answersScope && <p className={styles.answers}>{t('sheet.answersOnly')}</p>}
        <AnswerProgress worksheet={worksheet} />
      </div>
      <div className={`${styles.tools} no-print`}>
        {mayDo(me, 'records.import') && (
          <Button
            icon={<Upload size={18} aria-hidden />}
            onClick={() => open({ kind: 'import' })}
            data-testid="import"
          >
            {t('worksheet.import')}
          </Button>
        )}
        <ExportButtons />
        <Button icon={<Printer size={18} aria-hidden />} onClick={() => window.print()}>
          {t('worksheet.print')}
        </Button>
        {mayDo(me, 'meeting.finish') && (
          <Button
            look="primary"
            icon={<CircleCheck size={18} aria-hidden />}
            onClick={() => open({ kind: 'finish' })}
            data-testid="finish"
          >
            {t('worksheet.finish')}
          </Button>
        )}
      </div>
    </div>
  )
}
