// The colours a person chose for this browser: following the system, light, dark or high contrast.
import { create } from 'zustand'

export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const
export type ThemeChoice = (typeof themeChoices)[number]
export type Theme = Exclude<ThemeChoice, 'system'>

const storageKey = 'theme'
const darkQuery = '(prefers-color-scheme: dark)'
const contrastQuery = '(prefers-contrast: more)'

interface ThemeState {
  choice: ThemeChoice
  choose(choice: ThemeChoice): void
}

export const useTheme = create<ThemeState>((set) => ({
  choice: readStored(),
  choose(choice) {
    try {
      localStorage.setItem(storageKey, choice)
    } catch {
      // Storage can be switched off; the choice then lasts as long as the page.
    }
    set({ choice })
    applyTheme()
  },
}))

/** What `system` stands for under these preferences. */
export function resolveTheme(choice: ThemeChoice, prefersDark: boolean, prefersContrast: boolean): Theme {
  if (choice !== 'system') return choice
  return prefersContrast ? 'contrast' : prefersDark ? 'dark' : 'light'
}

/** Sets the theme now and whenever the system's preference changes. */
export function startTheme(): void {
  applyTheme()
  for (const query of [darkQuery, contrastQuery]) matchMedia(query).addEventListener('change', applyTheme)
}

function applyTheme(): void {
  const { choice } = useTheme.getState()
  const theme = resolveTheme(choice, matchMedia(darkQuery).matches, matchMedia(contrastQuery).matches)
  document.documentElement.dataset.theme = theme
}

function readStored(): ThemeChoice {
  try {
    const stored = localStorage.getItem(storageKey)
    return themeChoices.find((choice) => choice === stored) ?? 'system'
  } catch {
    return 'system'
  }
}
