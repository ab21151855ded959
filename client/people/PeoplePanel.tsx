// People beside the board: who is here and may do what, who sits where, who did what, and what was removed.
import { activity } from '../../shared/i18n/areas/activity'
import { people } from '../../shared/i18n/areas/people'
import { staffRoles } from '../../shared/model/role'
import { SidePanel } from '../side/SidePanel'
import { addMessages } from '../state/messages'
import { useSession, useTranslate } from '../state/session'
import { ActivityTab } from './ActivityTab'
import { BinTab } from './BinTab'
import styles from './PeoplePanel.module.css'
import { type PeopleTab, peopleTabs, usePeopleTab } from './peopleStore'
import { RosterTab } from './RosterTab'
import { SeatsTab } from './SeatsTab'
import { type RosterState, useRoster } from './useRoster'

addMessages(people)
addMessages(activity)

const contents: { readonly [T in PeopleTab]: (props: { roster: RosterState }) => React.ReactNode } = {
  roster: RosterTab,
  seats: SeatsTab,
  activity: ActivityTab,
  bin: BinTab,
}

/** Nothing of it is for those who are not staff, or not any more. */
export default function PeoplePanel() {
  return staffRoles.includes(useSession().me().role) ? <Panel /> : null
}

function Panel() {
  const t = useTranslate()
  const { tab, showTab } = usePeopleTab()
  const roster = useRoster()
  const Content = contents[tab]
  return (
    <SidePanel title={t('people.title')} testId="people">
      <fieldset className={styles.tabs}>
        <legend className="visually-hidden">{t('people.tabs')}</legend>
        {peopleTabs.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.tab}
            aria-pressed={tab === each}
            data-testid={`people-${each}`}
            onClick={() => showTab(each)}
          >
            {t(`people.${each}`)}
          </button>
        ))}
      </fieldset>
      {roster.failed && (
        <p className={styles.failed} role="alert">
          {t('people.failed')}
        </p>
      )}
      <div className={styles.content}>
        <Content roster={roster} />
      </div>
    </SidePanel>
  )
}
