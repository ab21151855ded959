// Two soft notes for a signal of the timer. Off until somebody switches it on, on this device only.
import { create } from 'zustand'

const storageKey = 'step-sound'

interface SoundState {
  isOn: boolean
  set(isOn: boolean): void
}

export const useSound = create<SoundState>((set) => ({
  isOn: readStored(),
  set(isOn) {
    try {
      localStorage.setItem(storageKey, isOn ? 'on' : 'off')
    } catch {
      // Storage can be switched off; the choice then lasts as long as the page.
    }
    set({ isOn })
    if (isOn) playSignal('soon')
  },
}))

function readStored(): boolean {
  try {
    return localStorage.getItem(storageKey) === 'on'
  } catch {
    return false
  }
}

const notesHz = { soon: [523, 659], over: [659, 523, 392] } as const
const noteMs = 320
const loudness = 0.08

let context: AudioContext | undefined

export function playSignal(signal: 'soon' | 'over'): void {
  try {
    context ??= new AudioContext()
    const start = context.currentTime
    for (const [index, hz] of notesHz[signal].entries())
      playNote(context, hz, start + (index * noteMs) / 1000)
  } catch {
    // No sound here: the words and the colour say it too.
  }
}

function playNote(audio: AudioContext, hz: number, at: number): void {
  const [tone, gain] = [audio.createOscillator(), audio.createGain()]
  const end = at + (2 * noteMs) / 1000
  tone.frequency.value = hz
  gain.gain.setValueAtTime(0, at)
  gain.gain.linearRampToValueAtTime(loudness, at + 0.03)
  gain.gain.exponentialRampToValueAtTime(0.0001, end)
  tone.connect(gain).connect(audio.destination)
  tone.start(at)
  tone.stop(end)
}
