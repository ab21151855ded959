// Ties a text field to a live text: own typing goes out, what others type comes in and leaves the caret where it was.
// While an input method composes, or while the text is too long to be sent, nothing comes in and nothing goes out.
import type { LiveText } from '../sync/BoardSession'

/** The part of a textarea that this needs. */
export interface TypingField {
  value: string
  selectionStart: number
  selectionEnd: number
  setSelectionRange(start: number, end: number): void
}

export interface TypingEvents {
  /** How many UTF-16 units the text is over its limit; 0 when it fits. */
  onExcess(excess: number): void
  /** The field shows something else now. */
  onShow(): void
  /** Setting a selection would steal the focus in Safari when the field does not have it. */
  isFocused(): boolean
}

export class LiveTyping {
  private composing = false
  private excess = 0
  private readonly stopListening: () => void

  constructor(
    private readonly field: TypingField,
    private readonly live: LiveText,
    private readonly limit: number,
    private readonly events: TypingEvents,
  ) {
    this.stopListening = live.onRemote(() => this.takeRemote())
    this.takeRemote()
  }

  startComposing(): void {
    this.composing = true
    this.live.setComposing(true)
  }

  endComposing(): void {
    this.composing = false
    this.offer()
  }

  /** The person changed the field. */
  input(): void {
    this.events.onShow()
    if (!this.composing) this.offer()
  }

  /** Everything typed is on the server's disk, and nothing is held back here. */
  isSettled(): boolean {
    return !this.composing && this.excess === 0 && this.live.isSettled()
  }

  close(): void {
    this.stopListening()
    this.live.close()
  }

  private offer(): void {
    const excess = Math.max(0, this.field.value.length - this.limit)
    if (excess !== this.excess) this.events.onExcess(excess)
    this.excess = excess
    if (excess > 0) {
      this.live.setComposing(true)
      return
    }
    this.live.type(this.field.value)
    this.live.setComposing(false)
    this.takeRemote()
  }

  private takeRemote(): void {
    if (this.composing || this.excess > 0) return
    const text = this.live.text()
    if (text === this.field.value) return
    const start = this.live.moveCaret(this.field.selectionStart)
    const end = this.live.moveCaret(this.field.selectionEnd)
    this.field.value = text
    if (this.events.isFocused()) this.field.setSelectionRange(start, end)
    this.events.onShow()
  }
}
