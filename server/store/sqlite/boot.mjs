// Lets a worker thread load TypeScript on Node 20, where neither execArgv nor the parent's loader reaches it.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.module)
