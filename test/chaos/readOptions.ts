// Options of the long runs: `--name N`, whole numbers.
import { parseArgs } from 'node:util'

/** The values of the named options, or their defaults. Ends the program at anything else. */
export function readOptions<Name extends string>(defaults: Record<Name, number>): Record<Name, number> {
  const names = Object.keys(defaults) as Name[]
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]))
    const { values } = parseArgs({ args: process.argv.slice(2), options })
    return Object.fromEntries(
      names.map((name) => [name, readCount(name, values[name] as string | undefined, defaults[name])]),
    ) as Record<Name, number>
  } catch (error) {
    console.error(`${(error as Error).message}\nOptions: ${names.map((name) => `--${name} N`).join(' ')}`)
    process.exit(1)
  }
}

function readCount(name: string, text: string | undefined, fallback: number): number {
  const count = text === undefined ? fallback : Number(text)
  if (!Number.isSafeInteger(count) || count < 0) throw new Error(`--${name} takes a whole number.`)
  return count
}
