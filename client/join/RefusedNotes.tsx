// What was refused: its words, why, and what can be done with them. Loaded when it happens for the first time.

import { refusals } from '../../shared/i18n/areas/refusals'
import type { MessageKey } from '../../shared/i18n/catalogue'
import { addMessages } from '../state/messages'
import { useRefused, useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import styles from './RefusedNotes.module.css'
import type { Entry } from './useEntry'

addMessages(refusals)

export default function RefusedNotes({ onEdit }: { onEdit: (change: Partial<Entry>) => void }) {
  const t = useTranslate()
  const session = useSession()
  return useRefused().map(({ cid, command, code, params }) => (
    <div key={cid} className={styles.refused} role="alert">
      <strong>{t('join.stateRefused')}</strong>
      {'text' in command && <p className={styles.words}>{command.text}</p>}
      <p>{t(`refusal.${code}` as MessageKey, params)}</p>
      <div className={styles.actions}>
        {(command.t === 'note.add' || command.t === 'note.edit') && (
          <Button
            onClick={() => {
              onEdit({ text: command.text, editing: null })
              session.dismissRefused(cid)
            }}
          >
            {t('join.rewrite')}
          </Button>
        )}
        <Button look="quiet" onClick={() => session.dismissRefused(cid)}>
          {t('common.dismiss')}
        </Button>
      </div>
    </div>
  ))
}
