// From the runs' measures to the figures of the report: every program's frames, and how ours stand beside them.
import { percentile } from '../percentile'
import { atLeast, atMost, type Figure, forInformation } from '../report'
import { programNames } from './buildPages'
import type { RunMeasures, Subject } from './measureRun'
import type { CrowdMeasures } from './ours/offerCrowd'
import { cameraPhases, type Phase, phases } from './path'

export interface Measured extends RunMeasures {
  subject: Subject
  notes: number
}

type Read = (run: RunMeasures) => number

const phaseNames: { readonly [P in Phase]: string } = {
  pan: 'pan',
  zoomOut: 'zoom out to everything',
  zoomIn: 'zoom in',
  dragOne: 'drag one',
  dragMany: 'drag 50',
}

export class Figures {
  constructor(private readonly measured: readonly Measured[]) {}

  /** Of every program at every size. */
  ofPrograms(): Figure[] {
    const sizes = [...new Set(this.measured.map(({ notes }) => notes))].sort((a, b) => a - b)
    return sizes.flatMap((notes) =>
      programNames.flatMap((program) => {
        const { length } = this.runsOf(program, notes)
        if (length === 0) return []
        const name = `${count(notes)} notes, ${program}${length === 1 ? ' (one run)' : ''}`
        return [
          forInformation(`${name}: frame, median`, this.over(program, notes, frame(0.5)), 'ms'),
          forInformation(`${name}: frame, p95`, this.over(program, notes, frame(0.95)), 'ms'),
          forInformation(`${name}: first picture`, this.over(program, notes, firstPicture), 'ms'),
        ]
      }),
    )
  }

  ofPhases(notes: number): Figure[] {
    return phases.flatMap((phase) =>
      programNames
        .filter((program) => this.runsOf(program, notes).length > 0)
        .map((program) => {
          const median = this.over(program, notes, (run) => percentile(run.frames[phase].intervalMs, 0.5))
          return forInformation(
            `${count(notes)} notes, ${phaseNames[phase]}, ${program}: median`,
            median,
            'ms',
          )
        }),
    )
  }

  withTargets(): Figure[] {
    const at5 = '5,000 notes'
    const at10 = '10,000 notes'
    return [
      atLeast(
        12,
        `${at5}, median frame: tldraw ÷ ours`,
        this.ratio('tldraw', 'ours', 5_000, frame(0.5)),
        '×',
      ),
      atLeast(
        5,
        `${at5}, median frame: Excalidraw ÷ ours`,
        this.ratio('excalidraw', 'ours', 5_000, frame(0.5)),
        '×',
      ),
      atMost(
        1.4,
        `${at5}, median frame: ours ÷ plain canvas`,
        this.ratio('ours', 'plain', 5_000, frame(0.5)),
        '×',
      ),
      atMost(
        1.5,
        `${at5}, p95 frame: ours ÷ plain canvas`,
        this.ratio('ours', 'plain', 5_000, frame(0.95)),
        '×',
      ),
      atMost(
        1.3,
        'median frame, ours: 10,000 ÷ 2,000 notes',
        this.over('ours', 10_000, frame(0.5)) / this.over('ours', 2_000, frame(0.5)),
        '×',
      ),
      atLeast(
        15,
        `${at5}, first picture: tldraw ÷ ours`,
        this.ratio('tldraw', 'ours', 5_000, firstPicture),
        '×',
      ),
      atLeast(
        2,
        `${at5}, first picture: Excalidraw ÷ ours`,
        this.ratio('excalidraw', 'ours', 5_000, firstPicture),
        '×',
      ),
      forInformation(
        `${at10}, first picture of ours with its document decoded`,
        this.over('mirrored', 10_000, firstPicture),
        'ms',
      ),
      atMost(0, `${at5}, ours: tasks over 50 ms after loading`, this.over('ours', 5_000, longTasks), 'tasks'),
      atMost(
        0,
        `${at10}, ours: tasks over 50 ms after loading`,
        this.over('ours', 10_000, longTasks),
        'tasks',
      ),
      atMost(60, `${at10}, ours: heap, document included`, this.over('mirrored', 10_000, heap), 'MB'),
      forInformation(`${at10}, Excalidraw: heap`, this.over('excalidraw', 10_000, heap), 'MB'),
      forInformation(`${at10}, ours: CPU of a move in a drag`, this.over('ours', 10_000, cpuPerMove), 'ms'),
      forInformation(
        `${at10}, Excalidraw: CPU of a move in a drag`,
        this.over('excalidraw', 10_000, cpuPerMove),
        'ms',
      ),
      atLeast(
        3,
        `${at10}, CPU of a move in a drag: Excalidraw ÷ ours`,
        this.ratio('excalidraw', 'ours', 10_000, cpuPerMove),
        '×',
      ),
    ]
  }

  private runsOf(subject: Subject, notes: number): Measured[] {
    return this.measured.filter((run) => run.subject === subject && run.notes === notes)
  }

  /** The median over the runs of one program at one size. */
  private over(subject: Subject, notes: number, read: Read): number {
    return percentile(this.runsOf(subject, notes).map(read), 0.5)
  }

  private ratio(by: Subject, to: Subject, notes: number, read: Read): number {
    return this.over(by, notes, read) / this.over(to, notes, read)
  }
}

export function crowdFigures(runs: readonly CrowdMeasures[], notes: number): Figure[] {
  const over = (side: keyof CrowdMeasures, p: number) => {
    const ofRuns = runs.map((run) => percentile(run[side], p))
    return percentile(ofRuns, 0.5)
  }
  const growth = (p: number) => {
    const ofRuns = runs.map((run) => percentile(run.crowded, p) / percentile(run.quiet, p))
    return percentile(ofRuns, 0.5)
  }
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

function frame(p: number): Read {
  return ({ frames }) => {
    const intervals = cameraPhases.flatMap((phase) => frames[phase].intervalMs)
    return percentile(intervals, p)
  }
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
