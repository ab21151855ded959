// The administrator's password, asked for only when the server wants it (ADMIN_TOKEN).
import { useTranslate } from '../state/session'
import { Field } from '../ui/Field'

interface AdminTokenFieldProps {
  value: string
  onChange: (value: string) => void
}

export function AdminTokenField({ value, onChange }: AdminTokenFieldProps) {
  const t = useTranslate()
  return (
    <Field label={t('home.adminToken')} hint={t('home.adminTokenHint')}>
      <input
        name="adminToken"
        type="password"
        autoComplete="current-password"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  )
}
