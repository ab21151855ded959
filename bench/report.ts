// What a benchmark answers, and how it is shown to people and handed to programs.
import { arch, cpus, platform, totalmem } from 'node:os'

/** One measured value. `target` is what we aim at, null when the value is only for information. */
export type Figure = {
  name: string
  value: number
  /** As in 'ms', 'KB', 'updates/s'. */
  unit: string
  target: number | null
  /** Null when there is no target. */
  met: boolean | null
}

/** Every `bench/<name>.ts` exports one as `run`. */
export type Run = () => Promise<Figure[]>

export type Machine = { cpu: string; cores: number; memoryGiB: number; system: string; node: string }

export type Report = { name: string; machine: Machine; figures: Figure[] }

/** A figure that should stay at or under its target. */
export function atMost(target: number, name: string, value: number, unit: string): Figure {
  return { name, value, unit, target, met: value <= target }
}

/** A figure that should reach its target. */
export function atLeast(target: number, name: string, value: number, unit: string): Figure {
  return { name, value, unit, target, met: value >= target }
}

/** A figure without a target. */
export function forInformation(name: string, value: number, unit: string): Figure {
  return { name, value, unit, target: null, met: null }
}

export function describeMachine(): Machine {
  const processors = cpus()
  return {
    cpu: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGiB: Math.round((totalmem() / 2 ** 30) * 10) / 10,
    system: `${platform()} ${arch()}`,
    node: process.version,
  }
}

/** Three significant digits below 1,000, whole numbers above. */
function formatValue(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(3)))
}

function describeMet(met: boolean | null): string {
  if (met === null) return ''
  return met ? 'yes' : 'no'
}

/** The closing table that `bench`, `sim`, `chaos` and `hostile` print. */
export function formatTable(title: string, figures: readonly Figure[]): string {
  const lines = [
    ['figure', 'value', 'unit', 'target', 'met'],
    ...figures.map(({ name, value, unit, target, met }) => [
      name,
      formatValue(value),
      unit,
      target === null ? '' : formatValue(target),
      describeMet(met),
    ]),
  ]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const isNumber = (column: number) => column === 1 || column === 3
  const rows = lines.map((line) =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return isNumber(column) ? cell.padStart(width) : cell.padEnd(width)
      })
      .join('  ')
      .trimEnd(),
  )
  return [title, ...rows].join('\n')
}
