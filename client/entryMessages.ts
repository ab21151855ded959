// The sentences that every page may need: common words, refusals, and what happens to the connection.
import { common } from '../shared/i18n/areas/common'
import { refusals } from '../shared/i18n/areas/refusals'
import { sync } from '../shared/i18n/areas/sync'
import { addMessages } from './state/messages'

for (const area of [common, refusals, sync]) addMessages(area)
