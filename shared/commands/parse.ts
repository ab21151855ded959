// parseCommand, with all commands known to it.
import './index'

export { parseCommand } from './parseKnown'
