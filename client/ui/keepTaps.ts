// Of a finger that lifts while it moves the browser makes a fling, also where touches scroll nothing, and to stop the
// fling it swallows the next tap, wherever that falls. A picture that moves things itself takes the moves for its own.

export function keepTaps(picture: HTMLElement, signal: AbortSignal): void {
  picture.addEventListener('touchmove', (event) => event.preventDefault(), { signal, passive: false })
}
