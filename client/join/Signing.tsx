// 具名／匿名, with what each means in words, and the way to a name.
import { lazy, Suspense, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Person } from '../open/openBoard'
import { useVisit } from '../open/visit'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { Switch } from '../ui/Switch'
import styles from './Signing.module.css'

const NameDialog = lazy(() => import('./NameDialog'))

interface SigningProps {
  anonymous: boolean
  onChange: (anonymous: boolean) => void
}

export function Signing({ anonymous, onChange }: SigningProps) {
  const t = useTranslate()
  const { person } = useVisit()
  const [asks, setAsks] = useState(false)
  return (
    <div className={styles.signing}>
      <Switch
        label={t('join.whose')}
        options={[
          { value: 'named', label: t('common.named') },
          { value: 'anonymous', label: t('common.anonymous') },
        ]}
        value={anonymous ? 'anonymous' : 'named'}
        onChange={(value) => onChange(value === 'anonymous')}
      />
      <div className={styles.meaning}>
        <span aria-live="polite">
          {anonymous && t('join.anonymousMeans')}
          {!anonymous &&
            (person.name ? t('join.namedAs', { name: showPerson(person) }) : t('join.namedWithout'))}
        </span>
        {!anonymous && (
          <Button look="quiet" className={styles.change} onClick={() => setAsks(true)}>
            {t(person.name ? 'join.changeName' : 'join.setName')}
          </Button>
        )}
      </div>
      {/* Outside the entry's own form: forms do not nest. */}
      {asks &&
        createPortal(
          <Suspense fallback={null}>
            <NameDialog onClose={() => setAsks(false)} />
          </Suspense>,
          document.body,
        )}
    </div>
  )
}

function showPerson({ name, unit }: Person): string {
  return unit ? `${name}（${unit}）` : name
}
