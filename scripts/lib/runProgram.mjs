// Runs another program to its end, without input, and passes stop signals on to it.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './root.mjs'

/** @type {NodeJS.Signals[]} */
const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Output goes to our own output. Answers the exit code; 128 + its number when a signal ended the
 * program, 127 when it could not be started.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, shell?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function runProgram(program, args, { env = process.env, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, shell, stdio: ['ignore', 'inherit', 'inherit'] })
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => child.kill(signal)
    for (const signal of stopSignals) process.on(signal, passOn)
    /** @param {number} code */
    const finish = (code) => {
      for (const signal of stopSignals) process.off(signal, passOn)
      resolve(code)
    }
    child.on('error', (error) => {
      console.error(`${program} could not be started: ${error.message}`)
      finish(127)
    })
    child.on('exit', (code, signal) => finish(code ?? 128 + constants.signals[signal ?? 'SIGTERM']))
  })
}

/**
 * Runs a JavaScript file with this very Node.
 * @param {string} file path from the root
 * @param {string[]} args
 */
export function runNode(file, args) {
  return runProgram(process.execPath, [file, ...args])
}
