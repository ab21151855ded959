// Whether the screen is a phone's: too narrow for two lanes that can be read.
import { useSyncExternalStore } from 'react'

const query = '(max-width: 700px)'

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
}
