// Short words that confirm something and go by themselves. One region reads them out (ToastRegion).
import { create } from 'zustand'

interface ToastState {
  message: string
  /** Rises with every message, so that the same words twice are read twice. */
  count: number
}

const shownMs = 5000
let timer: ReturnType<typeof setTimeout> | undefined

export const useToast = create<ToastState>(() => ({ message: '', count: 0 }))

export function showToast(message: string): void {
  clearTimeout(timer)
  useToast.setState((state) => ({ message, count: state.count + 1 }))
  timer = setTimeout(() => useToast.setState({ message: '' }), shownMs)
}
