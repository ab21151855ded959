/** `npm run backup -- FILE`: copies the whole database into one file, also while the server runs. */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { readConfig } from './config'
import { runProgram, UsageError } from './runProgram'
import { copyDatabase } from './store/sqlite/copyDatabase'
import { databasePath } from './store/sqlite/dataFiles'

await runProgram(() => {
  const [name, ...rest] = process.argv.slice(2)
  if (!name || rest.length > 0) throw new UsageError('Usage: npm run backup -- FILE')
  // npm runs programs in the project's folder; people mean the one they are in.
  const file = resolve(process.env['INIT_CWD'] ?? '.', name)
  const { dataDir } = readConfig(process.env)
  if (!existsSync(databasePath(dataDir)))
    throw new UsageError(`There is no database in ${dataDir} (DATA_DIR).`)
  mkdirSync(dirname(file), { recursive: true })
  copyDatabase(databasePath(dataDir), file)
  console.log(`Backed up ${dataDir} to ${file} (${Math.ceil(statSync(file).size / 1024)} KB).`)
})
