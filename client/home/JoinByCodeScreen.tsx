// /j: the short address that is read out together with the join code.

import { useEffect } from 'react'
import { home } from '../../shared/i18n/areas/home'
import { InAppBanner } from '../notice/InAppBanner'
import { Link } from '../route/Link'
import { addMessages } from '../state/messages'
import { useTranslate } from '../state/session'
import { ProductMark } from '../ui/ProductMark'
import styles from './JoinByCodeScreen.module.css'
import { JoinCodeForm } from './JoinCodeForm'

addMessages(home)

export default function JoinByCodeScreen() {
  const t = useTranslate()
  useEffect(() => {
    document.title = `${t('home.join')} · ${t('common.product')}`
  }, [t])
  return (
    <>
      <InAppBanner />
      <main className={styles.screen}>
        <Link href="/" className={styles.product}>
          <ProductMark size={36} />
          <span>{t('common.product')}</span>
        </Link>
        <h1>{t('home.joinTitle')}</h1>
        <JoinCodeForm />
      </main>
    </>
  )
}
