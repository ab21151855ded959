// The links that were given out, by role and age, without their secret; each can be withdrawn, with a warning first.
import { useCallback, useEffect, useState } from 'react'
import { people } from '../../shared/i18n/areas/people'
import { answersScope } from '../../shared/model/role'
import type { LinkLine } from '../../shared/people/linkList'
import { ApiError } from '../api/callApi'
import { getLinks, revokeLink } from '../api/people'
import { ConfirmDialog } from '../people/ConfirmDialog'
import { sayTime } from '../people/sayTime'
import { useLanguage } from '../state/language'
import { addMessages } from '../state/messages'
import { useSession, useTranslate } from '../state/session'
import { Button } from '../ui/Button'
import { showToast } from '../ui/toast'
import styles from './GivenLinks.module.css'
import { Part } from './Part'
import type { Sharing } from './useShareInfo'

addMessages(people)

const markLength = 4

export function GivenLinks({ sharing }: { sharing: Sharing }) {
  const t = useTranslate()
  const session = useSession()
  const { links: known } = sharing
  const [links, setLinks] = useState<readonly LinkLine[]>([])
  const [asked, setAsked] = useState<LinkLine | null>(null)
  const load = useCallback(async () => {
    const answer = await getLinks(session.boardId, session.token()).catch(() => null)
    if (answer) setLinks(answer)
  }, [session])
  // biome-ignore lint/correctness/useExhaustiveDependencies: one was made
  useEffect(() => void load(), [load, known])
  const revoke = async (link: LinkLine) => {
    try {
      const { newJoinCode } = await revokeLink(session.boardId, session.token(), link.id)
      showToast(t(newJoinCode ? 'people.didRevokeCode' : 'people.didRevoke'))
      if (newJoinCode) sharing.retry()
      else sharing.forget(holderOf(link))
    } catch (error) {
      showToast(error instanceof ApiError && error.status > 0 ? error.message : t('people.failed'))
    }
    await load()
  }
  return (
    <Part title={t('people.linksTitle')} hint={t('people.linksHint')}>
      <ul className={styles.list}>
        {[...links].reverse().map((link) => (
          <GivenLink key={link.id} link={link} onRevoke={() => setAsked(link)} />
        ))}
      </ul>
      {asked && (
        <ConfirmDialog
          title={t('people.linkTitle')}
          yes={t('people.linkRevoke')}
          no={t('people.linkKeep')}
          onAnswer={(isYes) => {
            setAsked(null)
            if (isYes) void revoke(asked)
          }}
        >
          <p>{t('people.linkMeans', { count: asked.online })}</p>
          {asked.byCode && <p>{t('people.linkCodeMeans')}</p>}
        </ConfirmDialog>
      )}
    </Part>
  )
}

const holderOf = ({ role, scope }: LinkLine) => (scope === answersScope ? 'answers' : role)

function GivenLink({ link, onRevoke }: { link: LinkLine; onRevoke(): void }) {
  const t = useTranslate()
  const language = useLanguage()
  const role = t(`role.${holderOf(link)}`)
  const mark = link.id.slice(-markLength)
  const facts = [
    link.byCode ? t('people.linkByCode') : t('people.linkMark', { mark }),
    t('people.linkMade', { time: sayTime(link.createdAt, language) }),
    link.online > 0 && t('people.linkOnline', { count: link.online }),
    link.revokedAt !== null && t('people.linkRevoked', { time: sayTime(link.revokedAt, language) }),
  ]
  return (
    <li className={styles.item} data-revoked={link.revokedAt !== null} data-testid={`given-${link.role}`}>
      <div className={styles.words}>
        <strong>{role}</strong>
        <p className="figures">{facts.filter(Boolean).join('・')}</p>
      </div>
      {link.own && <span className={styles.own}>{t('people.linkOwn')}</span>}
      {link.revokedAt === null && !link.own && (
        <Button look="quiet" aria-label={t('people.linkRevokeOf', { role, mark })} onClick={onRevoke}>
          {t('people.linkRevoke')}
        </Button>
      )}
    </li>
  )
}
