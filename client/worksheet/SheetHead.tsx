// What the worksheet says of itself (draft or version, that it does not bind), and what can be done with the whole.
import CircleCheck from 'lucide-react/icons/circle-check'
import Printer from 'lucide-react/icons/printer'
import Upload from 'lucide-react/icons/upload'
import { mayEver } from '../../shared/permissions'
import { countWorksheet } from '../../shared/worksheet/counts'
import type { Worksheet } from '../../shared/worksheet/types'
import { TableFilter } from '../outline/TableFilter'
import { useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { ExportButtons } from './ExportButtons'
import styles from './SheetHead.module.css'
import { SheetStatus } from './SheetStatus'
import { useSheet } from './sheetStore'

export function SheetHead({ worksheet }: { worksheet: Worksheet }) {
  const t = useTranslate()
  const { role } = useSession().me()
  const open = useSheet((state) => state.open)
  const { rows, entries, links } = countWorksheet(worksheet)
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <h2 className={styles.title}>
          {t('worksheet.title')}
          <SheetStatus meeting={worksheet.meeting} />
        </h2>
        <p className={styles.notice}>{t('exports.notice')}</p>
        <p className={styles.counts}>{t('worksheet.counts', { rows, entries, links })}</p>
      </div>
      <div className={`${styles.tools} no-print`}>
        <TableFilter />
        {mayEver(role, 'records.import') && (
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
        {mayEver(role, 'meeting.finish') && (
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
