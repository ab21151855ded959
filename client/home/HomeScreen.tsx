// The home page: what this is in one sentence, and the four ways in.

import { useEffect } from 'react'
import { home } from '../../shared/i18n/areas/home'
import { InAppBanner } from '../notice/InAppBanner'
import { addMessages } from '../state/messages'
import { useTranslate } from '../state/session'
import { Preferences } from '../ui/Preferences'
import { ProductMark } from '../ui/ProductMark'
import { CreateForm } from './CreateForm'
import styles from './HomeScreen.module.css'
import { JoinCodeForm } from './JoinCodeForm'
import { RecentBoards } from './RecentBoards'
import { SampleButton } from './SampleButton'
import { WorksheetMotif } from './WorksheetMotif'

addMessages(home)

export default function HomeScreen() {
  const t = useTranslate()
  useEffect(() => {
    document.title = t('common.product')
  }, [t])
  return (
    <>
      <InAppBanner />
      <div className={styles.page}>
        <header className={styles.header}>
          <div className={styles.product}>
            <ProductMark size={36} />
            <span>{t('common.product')}</span>
          </div>
          <div className={styles.preferences}>
            <Preferences />
          </div>
        </header>
        <main className={styles.main}>
          <section className={styles.intro}>
            <h1>{t('home.lead')}</h1>
            <p>{t('home.what')}</p>
            <p className={styles.quiet}>{t('home.noAccount')}</p>
            <WorksheetMotif />
          </section>
          <div className={styles.ways}>
            <CreateForm />
            <div className={styles.smallWays}>
              <section className={`${styles.card} ${styles.join}`}>
                <h2>{t('home.joinTitle')}</h2>
                <JoinCodeForm />
              </section>
              <section className={styles.card}>
                <h2>{t('home.sampleTitle')}</h2>
                <SampleButton />
              </section>
            </div>
          </div>
          <div className={styles.recent}>
            <RecentBoards />
          </div>
        </main>
      </div>
    </>
  )
}
