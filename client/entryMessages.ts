// The sentences that every page may need: common words, and what happens to the connection.
import { common } from '../shared/i18n/areas/common'
import { sync } from '../shared/i18n/areas/sync'
import { addMessages } from './state/messages'

for (const area of [common, sync]) addMessages(area)
