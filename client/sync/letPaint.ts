// Lets the browser paint before going on. A page in the background paints nothing, and does not wait for it.
export function letPaint(): Promise<void> {
  if (typeof requestAnimationFrame !== 'function') return Promise.resolve()
  return new Promise((resolve) => {
    const goOn = () => {
      clearTimeout(timer)
      setTimeout(resolve)
    }
    const timer = setTimeout(goOn, 100)
    requestAnimationFrame(goOn)
  })
}
