// The screen's device pixels per CSS pixel; it changes when the window goes to another screen or the browser zooms.
import Konva from 'konva/lib/Core.js'
import { useEffect, useState } from 'react'

export function usePixelRatio(): number {
  const [ratio, setRatio] = useState(devicePixelRatio)
  useEffect(() => {
    const media = matchMedia(`(resolution: ${ratio}dppx)`)
    const change = () => {
      // Canvases made from now on are this sharp.
      Konva.pixelRatio = devicePixelRatio
      setRatio(devicePixelRatio)
    }
    media.addEventListener('change', change)
    return () => media.removeEventListener('change', change)
  }, [ratio])
  return ratio
}
