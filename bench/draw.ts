// Draw: what a frame costs on a board of 500 to 10,000 notes, beside tldraw, Excalidraw, react-konva and a bare canvas.
//
// How it is measured. Every program gets the same notes at the same places (draw/notes.ts), the same path of camera and
// pointer (draw/path.ts) and a window of 1280 × 720 in headless Chromium, each run in a browser of its own; the
// programs take turns, so that a busy minute of the machine meets all of them. A step comes as input does, in a task
// before its frame, and the next one follows that frame. With software rendering the time between two frames is
// 16.7 ms whatever they cost, as long as they cost less; so the browser's frame limit is off, and the time from frame
// to frame is all of a frame's cost: script, layout, painting, raster. Medians and 95th percentiles are over all frames
// of the camera's path (pan, zoom out to everything, zoom in), then the median of the runs; the drags stand by
// themselves, as a drag repaints little in every program.
//
// The first picture is complete when the words of every note in it have been drawn, counted from the navigation. Ours
// gets its notes at hand there, as the others do; `mirrored` is ours with the document that it decodes and keeps.
//
// Beside a crowd the limit is on, as the crowd comes ten times a second: there a frame's time is what the main thread
// does from its start to the next one's, the crowd's messages included.
//
// BENCH_SHORT=1 runs once what has targets, for a first look.
import { buildPages, programNames } from './draw/buildPages'
import { crowdFigures, Figures, type Measured } from './draw/figures'
import { measureCrowd } from './draw/measureCrowd'
import { measureRun, type Subject } from './draw/measureRun'
import type { CrowdMeasures } from './draw/ours/offerCrowd'
import { servePages } from './draw/servePages'
import { installPeers } from './installPeers'
import type { Figure } from './report'

const sizes = [500, 2_000, 5_000, 10_000] as const
const isShort = process.env.BENCH_SHORT === '1'
const rounds = isShort ? 1 : 5
const crowdNotes = 5_000
const subjects: readonly Subject[] = [...programNames, 'mirrored']

/** Five runs of ours, and of the others where there is a target; elsewhere one says enough. */
function roundsOf(subject: Subject, notes: number): number {
  if (subject === 'mirrored') return notes === 10_000 ? 3 : 0
  if (subject === 'ours') return notes > 500 || !isShort ? 5 : 0
  if (subject !== 'react-konva' && notes === 5_000) return 5
  if (subject === 'excalidraw' && notes === 10_000) return 3
  return isShort ? 0 : 1
}

export async function run(): Promise<Figure[]> {
  await installPeers('draw', 'tldraw, Excalidraw and react-konva')
  await buildPages(programNames)
  const server = await servePages(sizes)
  const measured: Measured[] = []
  const besideCrowd: CrowdMeasures[] = []
  try {
    for (let round = 0; round < rounds; round++) {
      for (const notes of sizes) {
        for (const subject of subjects.filter((name) => round < roundsOf(name, notes))) {
          console.log(`Round ${round + 1} of ${rounds}: ${subject}, ${notes} notes …`)
          measured.push({ subject, notes, ...(await measureRun(server.url, subject, notes)) })
        }
      }
      besideCrowd.push(await measureCrowd(server.url, crowdNotes))
    }
  } finally {
    await server.close()
  }
  const figures = new Figures(measured)
  return [
    ...figures.ofPrograms(),
    ...figures.ofPhases(5_000),
    ...figures.withTargets(),
    ...crowdFigures(besideCrowd, crowdNotes),
  ]
}
