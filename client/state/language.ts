// The language of the interface: chosen by the person, kept in this browser; zh-TW unless the browser prefers English.
import { create } from 'zustand'
import { type Language, languages } from '../../shared/model/meeting'

interface LanguageState {
  language: Language
  choose(language: Language): void
}

const storageKey = 'language'

const useLanguageStore = create<LanguageState>((set) => ({
  language: firstLanguage(),
  choose(language) {
    try {
      localStorage.setItem(storageKey, language)
    } catch {
      // Storage can be switched off; the choice then lasts as long as the page.
    }
    document.documentElement.lang = language
    set({ language })
  },
}))

export function useLanguage(): Language {
  return useLanguageStore((state) => state.language)
}

export function chooseLanguage(language: Language): void {
  useLanguageStore.getState().choose(language)
}

function firstLanguage(): Language {
  const language =
    readStored() ??
    (/^zh/i.test(navigator.language) ? 'zh-TW' : /^en/i.test(navigator.language) ? 'en' : 'zh-TW')
  document.documentElement.lang = language
  return language
}

function readStored(): Language | null {
  try {
    const stored = localStorage.getItem(storageKey)
    return languages.find((language) => language === stored) ?? null
  } catch {
    return null
  }
}
