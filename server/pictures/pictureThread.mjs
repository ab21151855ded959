// Where the pictures' worker thread begins: lets it load TypeScript on Node 20, where neither execArgv nor the parent's
// loader reaches it.
import { register } from 'tsx/esm/api'

register()
await import('./pictureWorker.ts')
