// decide, with all commands known to it.
import './index'

export { decide } from './decideKnown'
