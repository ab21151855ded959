// Draw: what a frame costs on a board of 500 to 10,000 notes, beside tldraw, Excalidraw, react-konva and a bare canvas.
//
// How it is measured. Every program gets the same notes at the same places (draw/notes.ts), the same path of camera and
// pointer (draw/path.ts) and a window of 1280 × 720 in headless Chromium, each run in a browser of its own; the
// programs take turns, so that a busy minute of the machine meets all of them. A step comes as input does, in a task
// before its frame, and the next one follows that frame. With software rendering the time between two frames is
// 16.7 ms whatever they cost, as long as they cost less; so the browser's frame limit is off, and the time from frame
// to frame is all of a frame's cost: script, layout, painting, raster. Medians and 95th percentiles are over all frames
// of a run's five phases, then the median of the runs.
//
// Beside a crowd the limit is on, as the crowd comes ten times a second: there a frame's time is what the main thread
// does from its start to the next one's, the crowd's messages included.
//
// BENCH_SHORT=1 runs once what has targets, for a first look.
import { buildPages, type Program, programNames } from './draw/buildPages'
import { crowdFigures, drawFigures, type Measured } from './draw/figures'
import { installPeers } from './draw/installPeers'
import { measureCrowd } from './draw/measureCrowd'
import { measureRun } from './draw/measureRun'
import type { CrowdMeasures } from './draw/ours/offerCrowd'
import { servePages } from './draw/servePages'
import type { Figure } from './report'

const sizes = [500, 2_000, 5_000, 10_000] as const
const isShort = process.env.BENCH_SHORT === '1'
const crowdNotes = 5_000

/** Ours and the floor run five times at every size; the others where there is a target, elsewhere once. */
function roundsOf(program: Program, notes: number): number {
  const hasTarget =
    program === 'ours' ? notes > 500 : program === 'excalidraw' ? notes >= 5_000 : notes === 5_000
  if (isShort) return hasTarget && program !== 'react-konva' ? 1 : 0
  if (program === 'ours' || program === 'plain') return 5
  if (notes === 5_000 && program !== 'react-konva') return 5
  return program === 'excalidraw' && notes === 10_000 ? 3 : 1
}

export async function run(): Promise<Figure[]> {
  await installPeers()
  await buildPages(programNames)
  const server = await servePages(sizes)
  const rounds = isShort ? 1 : 5
  const measured: Measured[] = []
  const besideCrowd: CrowdMeasures[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      for (const notes of sizes) {
        for (const program of programNames.filter((name) => round < roundsOf(name, notes))) {
          console.log(`Round ${round + 1} of ${rounds}: ${program}, ${notes} notes …`)
          measured.push({ program, notes, ...(await measureRun(server.url, program, notes)) })
        }
      }
      besideCrowd.push(await measureCrowd(server.url, crowdNotes))
    }
  } finally {
    await server.close()
  }
  return [...drawFigures(measured), ...crowdFigures(besideCrowd, crowdNotes)]
}
