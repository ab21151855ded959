// 輸入加入碼: eight digits that were read out, exchanged for a participant's place at the board.
import { type FormEvent, useState } from 'react'
import { ApiError } from '../api/callApi'
import { joinByCode, joinCodeDigits, readJoinCode, showJoinCode } from '../api/joinByCode'
import { navigate } from '../route/address'
import { boardPathOf } from '../route/parseRoute'
import { useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { explainFailure } from './explainFailure'
import styles from './JoinCodeForm.module.css'

export function JoinCodeForm() {
  const t = useTranslate()
  const [code, setCode] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState('')

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (code.length < joinCodeDigits) return setFailure(t('home.joinIncomplete'))
    setBusy(true)
    setFailure('')
    try {
      const { boardId, capability } = await joinByCode(code)
      navigate(boardPathOf(boardId, 'join', capability))
    } catch (error) {
      const status = error instanceof ApiError ? error.status : 0
      if (status === 403) setFailure(t('home.joinWrong'))
      else if (status === 429) setFailure(t('home.joinTooOften'))
      else setFailure(explainFailure(t, error))
      setBusy(false)
    }
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.hint}>{t('home.joinHint')}</p>
      <Field label={t('home.joinCode')} labelHidden error={failure}>
        <input
          className={`${styles.code} figures`}
          name="joinCode"
          inputMode="numeric"
          autoComplete="off"
          placeholder="1234 5678"
          value={showJoinCode(code)}
          onChange={(event) => {
            setCode(readJoinCode(event.target.value))
            setFailure('')
          }}
        />
      </Field>
      <Button type="submit" disabled={busy} className={styles.join}>
        {t(busy ? 'home.joining' : 'home.join')}
      </Button>
    </form>
  )
}
