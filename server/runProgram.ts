/** Runs a command-line program: what goes wrong is one line on stderr and exit code 1, never a stack trace. */
import { ConfigError } from './config'
import { StoreError } from './store/errors'

/** Something the person who typed the command can put right. */
export class UsageError extends Error {}

export async function runProgram(main: () => void | Promise<void>): Promise<void> {
  try {
    await main()
  } catch (error) {
    const isExpected =
      error instanceof UsageError || error instanceof ConfigError || error instanceof StoreError
    console.error(isExpected ? error.message : error)
    process.exitCode = 1
  }
}
