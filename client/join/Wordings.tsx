// The neutral wording of one's own words, to confirm or to correct. Loaded only when there is one.
import { useState } from 'react'
import { refusals } from '../../shared/i18n/areas/refusals'
import { wording } from '../../shared/i18n/areas/wording'
import type { MindMapNode } from '../../shared/model/mindNode'
import type { StickyNote } from '../../shared/model/note'
import { textLimits } from '../../shared/model/text'
import { currentReply } from '../../shared/model/wording'
import { addMessages } from '../state/messages'
import { useBoard, useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { showToast } from '../ui/toast'
import { listMyWordings } from './myWordings'
import styles from './Wordings.module.css'

addMessages(wording)
addMessages(refusals)

export default function Wordings() {
  const t = useTranslate()
  const session = useSession()
  const mine = listMyWordings(useBoard(), session.me().memberId, (id) => session.owns(id))
  if (mine.length === 0) return null
  return (
    <section className={styles.wordings} aria-labelledby="wording-heading">
      <h2 id="wording-heading">{t('wording.heading')}</h2>
      <p className={styles.means}>{t('wording.means')}</p>
      <ul className={styles.list}>
        {mine.map((record) => (
          <MyWording key={record.id} record={record} />
        ))}
      </ul>
    </section>
  )
}

function MyWording({ record }: { record: StickyNote | MindMapNode }) {
  const t = useTranslate()
  const session = useSession()
  const [isCorrecting, setIsCorrecting] = useState(false)
  const reply = currentReply(record)
  const respond = async (text: string | null) => {
    setIsCorrecting(false)
    const result = await session.send({ t: 'wording.respond', id: record.id, text })
    showToast(result.ok ? t('wording.sent') : t(`refusal.${result.code}`, result.params))
  }
  const answered = reply && (reply.correction === null ? 'wording.confirmed' : 'wording.suggested')
  return (
    <li className={styles.item} data-testid={`wording-${record.id}`}>
      <p className={styles.neutral}>{record.neutralText}</p>
      <p className={styles.said}>
        {t('wording.said')}：{record.originalText}
      </p>
      {answered && <p role="status">{t(answered, { text: reply.correction ?? '' })}</p>}
      {isCorrecting ? (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            const text = String(new FormData(event.currentTarget).get('text') ?? '')
            if (/\S/.test(text)) void respond(text)
          }}
        >
          <label htmlFor={`wording-${record.id}`}>{t('wording.how')}</label>
          <textarea
            id={`wording-${record.id}`}
            name="text"
            className={styles.area}
            rows={3}
            maxLength={textLimits.note}
            defaultValue={reply?.correction ?? record.neutralText}
          />
          <Button look="primary" type="submit">
            {t('wording.suggest')}
          </Button>
        </form>
      ) : (
        <div className={styles.buttons}>
          {reply?.correction !== null && (
            <Button onClick={() => void respond(null)}>{t('wording.confirm')}</Button>
          )}
          <Button onClick={() => setIsCorrecting(true)}>{t('wording.correct')}</Button>
        </div>
      )}
    </li>
  )
}
