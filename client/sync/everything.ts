// What every screen but the quick entry for phones needs of a session: all commands, and typing together in one text.
import '../../shared/commands'
import { LiveTexts } from './LiveTexts'
import { provideLiveTexts } from './liveTextsSlot'

provideLiveTexts((...needs) => new LiveTexts(...needs))
