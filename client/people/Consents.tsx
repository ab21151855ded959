// Who agreed to the notice and when, and the same as a file for the office.
import Download from 'lucide-react/icons/download'
import type { RosterMember } from '../../shared/people/roster'
import { downloadFile } from '../api/downloadFile'
import { useLanguage } from '../state/language'
import { useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { showToast } from '../ui/toast'
import { nameMembers } from './memberNames'
import styles from './RosterTab.module.css'
import { sayTime } from './sayTime'

export function Consents({ members }: { members: readonly RosterMember[] }) {
  const t = useTranslate()
  const language = useLanguage()
  const session = useSession()
  const names = nameMembers(members, t)
  const agreed = members.filter(({ agreedAt }) => agreedAt !== null)
  const save = () =>
    downloadFile({ path: `/api/boards/${session.boardId}/consents`, token: session.token(), language })
  return (
    <details className={styles.consents}>
      <summary className="figures">
        {t('people.agreedCount', { count: agreed.length, all: members.length })}
      </summary>
      <ul>
        {members.map(({ memberId, agreedAt }) => (
          <li key={memberId} className={styles.consent}>
            <span>{names.get(memberId)}</span>
            <span className={`${styles.when} figures`}>
              {agreedAt === null
                ? t('people.notAgreed')
                : t('people.agreedAt', { time: sayTime(agreedAt, language) })}
            </span>
          </li>
        ))}
      </ul>
      <Button
        icon={<Download size={18} aria-hidden />}
        data-testid="save-consents"
        onClick={() => void save().catch(() => showToast(t('people.failed')))}
      >
        {t('people.saveConsents')}
      </Button>
    </details>
  )
}
