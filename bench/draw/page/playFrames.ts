// Plays one step a frame and measures each: the time from frame to frame, and the main thread's own part of it.
// A step comes as input does, in a task before the frame; a program that waits for the next frame paints in that one.

export interface Frames {
  /** When each frame started, ms since the navigation. */
  startedAtMs: number[]
  /** From one animation frame's start to the next one's: with the browser's frame limit off, all that a frame costs. */
  intervalMs: number[]
  /** The step itself, and from its frame's start until the main thread is free for another task. */
  workMs: number[]
}

/** Calls `apply(1)` to `apply(steps)`, each followed by a frame. */
export function playFrames(steps: number, apply: (step: number) => void): Promise<Frames> {
  const frames: Frames = { startedAtMs: [], intervalMs: [], workMs: [] }
  const afterFrame = new MessageChannel()
  return new Promise((resolve) => {
    let step = 0
    let frameAt = 0
    let stepMs = 0
    const frame = () => {
      const now = performance.now()
      if (frameAt > 0) {
        frames.startedAtMs.push(frameAt)
        frames.intervalMs.push(now - frameAt)
      }
      frameAt = now
      // A message posted within a frame arrives after all of that frame's callbacks, its layout and its painting.
      afterFrame.port2.postMessage(null)
    }
    afterFrame.port1.onmessage = () => {
      const now = performance.now()
      if (step > 0) frames.workMs.push(stepMs + now - frameAt)
      if (frames.intervalMs.length === steps)
        return resolve({ ...frames, workMs: frames.workMs.slice(0, steps) })
      step++
      requestAnimationFrame(frame)
      if (step <= steps) apply(step)
      stepMs = performance.now() - now
    }
    afterFrame.port2.postMessage(null)
  })
}
