// Runs a TypeScript program in this very process, so that signals, input and the exit code are its own.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'

/** Lets this process import TypeScript from now on. */
export async function registerTypeScript() {
  const { register } = await import('tsx/esm/api')
  process.setSourceMapsEnabled(true)
  register()
}

/**
 * @param {string} entry path from the root
 * @param {string[]} args what the program finds after its name in `process.argv`
 */
export async function runTypeScript(entry, args) {
  const file = resolve(root, entry)
  if (!existsSync(file)) {
    console.error(`There is no ${entry}.`)
    process.exit(1)
  }
  await registerTypeScript()
  process.chdir(root)
  process.argv.splice(1, process.argv.length - 1, file, ...args)
  await import(pathToFileURL(file).href)
}
