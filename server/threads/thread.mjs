// Where a thread begins when the server runs from its sources: lets it load TypeScript on Node 20, where neither
// execArgv nor the parent's loader reaches it, then loads its own program.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.program)
