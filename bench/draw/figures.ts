// From the runs' measures to the figures of the report: every program's frames, and how ours stand beside them.
import { percentile } from '../percentile'
import { atLeast, atMost, type Figure, forInformation } from '../report'
import { type Program, programNames } from './buildPages'
import type { RunMeasures } from './measureRun'
import type { CrowdMeasures } from './ours/offerCrowd'
import { type Phase, phases } from './path'

export interface Measured extends RunMeasures {
  program: Program
  notes: number
}

const phaseNames: { readonly [P in Phase]: string } = {
  pan: 'pan',
  zoomOut: 'zoom out to everything',
  zoomIn: 'zoom in',
  dragOne: 'drag one',
  dragMany: 'drag 50',
}

export function drawFigures(measured: readonly Measured[]): Figure[] {
  const runsOf = (program: Program, notes: number) =>
    measured.filter((run) => run.program === program && run.notes === notes)
  /** The median over the runs of one program at one size. */
  const over = (program: Program, notes: number, read: (run: RunMeasures) => number) =>
    percentile(runsOf(program, notes).map(read), 0.5)
  const ratio = (by: Program, to: Program, notes: number, read: (run: RunMeasures) => number) =>
    over(by, notes, read) / over(to, notes, read)

  const sizes = [...new Set(measured.map(({ notes }) => notes))].sort((a, b) => a - b)
  const frames = sizes.flatMap((notes) =>
    programNames.flatMap((program) => {
      const { length } = runsOf(program, notes)
      if (length === 0) return []
      const name = `${count(notes)} notes, ${program}${length === 1 ? ' (one run)' : ''}`
      return [
        forInformation(`${name}: frame, median`, over(program, notes, frameMedian), 'ms'),
        forInformation(`${name}: frame, p95`, over(program, notes, frameP95), 'ms'),
        forInformation(`${name}: first picture`, over(program, notes, firstPicture), 'ms'),
      ]
    }),
  )
  const ofPhases = phases.flatMap((phase) =>
    (['ours', 'plain'] as const).map((program) => {
      const read = (run: RunMeasures) => percentile(run.frames[phase].intervalMs, 0.5)
      return forInformation(
        `5,000 notes, ${program}, ${phaseNames[phase]}: frame, median`,
        over(program, 5_000, read),
        'ms',
      )
    }),
  )
  return [
    ...frames,
    ...ofPhases,
    atLeast(12, '5,000 notes, median frame: tldraw ÷ ours', ratio('tldraw', 'ours', 5_000, frameMedian), '×'),
    atLeast(
      5,
      '5,000 notes, median frame: Excalidraw ÷ ours',
      ratio('excalidraw', 'ours', 5_000, frameMedian),
      '×',
    ),
    atMost(
      1.4,
      '5,000 notes, median frame: ours ÷ plain canvas',
      ratio('ours', 'plain', 5_000, frameMedian),
      '×',
    ),
    atMost(1.5, '5,000 notes, p95 frame: ours ÷ plain canvas', ratio('ours', 'plain', 5_000, frameP95), '×'),
    atMost(
      1.3,
      'median frame, ours: 10,000 ÷ 2,000 notes',
      over('ours', 10_000, frameMedian) / over('ours', 2_000, frameMedian),
      '×',
    ),
    atLeast(
      15,
      '5,000 notes, first picture: tldraw ÷ ours',
      ratio('tldraw', 'ours', 5_000, firstPicture),
      '×',
    ),
    atLeast(
      2,
      '5,000 notes, first picture: Excalidraw ÷ ours',
      ratio('excalidraw', 'ours', 5_000, firstPicture),
      '×',
    ),
    atMost(0, '5,000 notes, ours: tasks over 50 ms after loading', over('ours', 5_000, longTasks), 'tasks'),
    atMost(0, '10,000 notes, ours: tasks over 50 ms after loading', over('ours', 10_000, longTasks), 'tasks'),
    atMost(60, '10,000 notes, ours: heap with the mirror', over('ours', 10_000, heap), 'MB'),
    forInformation('10,000 notes, Excalidraw: heap', over('excalidraw', 10_000, heap), 'MB'),
    forInformation('10,000 notes, ours: CPU of a move in a drag', over('ours', 10_000, cpuPerMove), 'ms'),
    forInformation(
      '10,000 notes, Excalidraw: CPU of a move in a drag',
      over('excalidraw', 10_000, cpuPerMove),
      'ms',
    ),
    atLeast(
      3,
      '10,000 notes, CPU of a move: Excalidraw ÷ ours',
      ratio('excalidraw', 'ours', 10_000, cpuPerMove),
      '×',
    ),
  ]
}

export function crowdFigures(runs: readonly CrowdMeasures[], notes: number): Figure[] {
  const over = (side: keyof CrowdMeasures, p: number) =>
    percentile(
      runs.map((run) => percentile(run[side], p)),
      0.5,
    )
  const growth = (p: number) =>
    percentile(
      runs.map((run) => percentile(run.crowded, p) / percentile(run.quiet, p)),
      0.5,
    )
  const where = `${count(notes)} notes, ours, drag one`
  return [
    forInformation(`${where}: main thread a frame on a quiet board, median`, over('quiet', 0.5), 'ms'),
    forInformation(`${where}: main thread a frame on a quiet board, p95`, over('quiet', 0.95), 'ms'),
    forInformation(`${where}: the same while 20 others drag and type, median`, over('crowded', 0.5), 'ms'),
    forInformation(`${where}: the same while 20 others drag and type, p95`, over('crowded', 0.95), 'ms'),
    atMost(1.5, `${where}: beside 20 others ÷ quiet, median`, growth(0.5), '×'),
    atMost(1.5, `${where}: beside 20 others ÷ quiet, p95`, growth(0.95), '×'),
  ]
}

function frameMedian({ frames }: RunMeasures): number {
  return percentile(allIntervals(frames), 0.5)
}

function frameP95({ frames }: RunMeasures): number {
  return percentile(allIntervals(frames), 0.95)
}

function allIntervals(frames: RunMeasures['frames']): number[] {
  return phases.flatMap((phase) => frames[phase].intervalMs)
}

function firstPicture({ firstPictureMs }: RunMeasures): number {
  return firstPictureMs
}

function longTasks({ longTasksMs }: RunMeasures): number {
  return longTasksMs.length
}

function heap({ heapMB }: RunMeasures): number {
  return heapMB
}

function cpuPerMove({ cpuPerMoveMs }: RunMeasures): number {
  return cpuPerMoveMs
}

function count(notes: number): string {
  return notes.toLocaleString('en')
}
