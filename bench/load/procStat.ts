// What Linux counts of a process: its processor time, all threads included, and its memory.
import { readFileSync } from 'node:fs'

/** The kernel counts processor time in hundredths of a second. */
const msPerTick = 10

/** Processor time since the start of the process, in ms: its own code's and the kernel's on its behalf. */
export function cpuMsOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * msPerTick
}

/** Resident memory in MB (10⁶ bytes): now, and the most it ever was. */
export function memoryOf(pid: number): { nowMb: number; peakMb: number } {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8')
  const read = (name: string) => (Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)?.[1]) * 1024) / 1e6
  return { nowMb: read('VmRSS'), peakMb: read('VmHWM') }
}
