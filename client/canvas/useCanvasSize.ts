// Follows the size of the canvas's place on the page.
import { type RefObject, useEffect } from 'react'
import { useCanvas } from './canvasStore'
import { headerHeight } from './frame'

export function useCanvasSize(ref: RefObject<HTMLElement | null>): { width: number; height: number } {
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element
      useCanvas.setState({ view: { width, height, top: headerHeight } })
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [ref])
  return useCanvas((state) => state.view)
}
