// 看範例: a copy of the consensus camp's board, to look at and to try things on.
import { useState } from 'react'
import { openSample } from '../api/createBoard'
import { useLanguage } from '../state/language'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { AdminTokenField } from './AdminTokenField'
import { enterCreatedBoard } from './enterBoard'
import styles from './SampleButton.module.css'
import { useCreation } from './useCreation'

export function SampleButton() {
  const t = useTranslate()
  const language = useLanguage()
  const creation = useCreation()
  const [adminToken, setAdminToken] = useState('')
  const open = () => {
    void creation.run(async (token) => {
      enterCreatedBoard(await openSample(language, token), { title: '', announce: false })
    }, adminToken)
  }
  return (
    <div className={styles.sample}>
      <p className={styles.words}>{t('home.sampleHint')}</p>
      {creation.asksToken && <AdminTokenField value={adminToken} onChange={setAdminToken} />}
      {creation.failure && (
        <p className={styles.failure} role="alert">
          {creation.failure}
        </p>
      )}
      <Button disabled={creation.busy} onClick={open} data-testid="open-sample">
        {t(creation.busy ? 'home.sampleOpening' : 'home.sample')}
      </Button>
    </div>
  )
}
