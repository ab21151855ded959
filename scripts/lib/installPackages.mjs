// Installs packages of the operating system where that can be done without asking anybody; says how where not.
import { existsSync } from 'node:fs'
import { runProgram } from './runProgram.mjs'

const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
const patience = ['-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120']

/**
 * Ends the process, with the commands to type, when we may not install or when it fails.
 * @param {string[]} packages names in Debian
 * @param {string} reason what they are needed for
 */
export async function installPackages(packages, reason) {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (mayInstall) {
    console.log(`Installing ${packages.join(', ')} (${reason}) …`)
    await runProgram('apt-get', [...patience, 'update', '-qq'], { env })
    const install = [...patience, 'install', '-y', '-qq', '--no-install-recommends', ...packages]
    if ((await runProgram('apt-get', install, { env })) === 0) return
  }
  console.error(
    [
      `Missing: ${packages.join(', ')} (${reason}). On Debian or Ubuntu:`,
      '  sudo apt-get update',
      `  sudo apt-get install -y ${packages.join(' ')}`,
      'On another system, install the same programs with its own package manager.',
    ].join('\n'),
  )
  process.exit(1)
}
