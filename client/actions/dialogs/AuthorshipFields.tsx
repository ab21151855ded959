// Whose words a new note holds: one's own with the name or without, or, for staff, someone else's (代填).
import { staffRoles } from '../../../shared/model/role'
import { textLimits } from '../../../shared/model/text'
import { useSession, useTranslate } from '../../state/session'
import { Field } from '../../ui/Field'
import { Switch } from '../../ui/Switch'
import styles from './dialogs.module.css'

export type Authorship = 'named' | 'anonymous' | 'proxy'

export function AuthorshipFields({
  value,
  onChange,
}: {
  value: Authorship
  onChange(value: Authorship): void
}) {
  const t = useTranslate()
  const { role, name } = useSession().me()
  const options = [
    { value: 'named' as const, label: t('common.named') },
    { value: 'anonymous' as const, label: t('common.anonymous') },
    ...(staffRoles.includes(role) ? [{ value: 'proxy' as const, label: t('outline.proxy') }] : []),
  ]
  const meaning = {
    named: name ? t('outline.meansNamed', { name }) : t('outline.meansNamedWithoutName'),
    anonymous: t('outline.meansAnonymous'),
    proxy: t('outline.meansProxy'),
  }
  return (
    <div className={styles.stack}>
      <div>
        <Switch label={t('outline.whose')} options={options} value={value} onChange={onChange} labelShown />
        <p className={styles.words}>{meaning[value]}</p>
      </div>
      {value === 'proxy' && (
        <div className={styles.pair}>
          <Field label={t('outline.proxyName')}>
            <input name="proxyName" maxLength={textLimits.name} autoComplete="off" />
          </Field>
          <Field label={t('outline.proxyUnit')}>
            <input name="proxyUnit" maxLength={textLimits.unit} autoComplete="off" />
          </Field>
        </div>
      )}
    </div>
  )
}
