import { beforeEach, describe, expect, it } from 'vitest'
import type { LiveText } from '../sync/BoardSession'
import { LiveTyping, type TypingField } from './LiveTyping'

/** A live text whose other typist is the test: `fromOthers` inserts at an index, held back while composing. */
class FakeText implements LiveText {
  private shown: string
  private readonly waiting: { index: number; text: string }[] = []
  private readonly listeners = new Set<() => void>()
  private lastInsert: { index: number; text: string } | null = null
  composing = false
  typed: string[] = []
  isClosed = false
  settled = true

  constructor(text: string) {
    this.shown = text
  }
  text = () => this.shown
  type(text: string) {
    this.typed.push(text)
    this.shown = text
    this.lastInsert = null
  }
  moveCaret(index: number) {
    const insert = this.lastInsert
    return insert && insert.index <= index - 1 ? index + insert.text.length : index
  }
  setComposing(composing: boolean) {
    this.composing = composing
    if (!composing) for (const edit of this.waiting.splice(0)) this.apply(edit)
  }
  onRemote(listener: () => void) {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  isSettled = () => this.settled
  close() {
    this.isClosed = true
  }
  fromOthers(index: number, text: string) {
    if (this.composing) this.waiting.push({ index, text })
    else this.apply({ index, text })
  }
  private apply(edit: { index: number; text: string }) {
    this.shown = this.shown.slice(0, edit.index) + edit.text + this.shown.slice(edit.index)
    this.lastInsert = edit
    for (const listener of this.listeners) listener()
  }
}

class FakeField implements TypingField {
  value = ''
  selectionStart = 0
  selectionEnd = 0
  setSelectionRange(start: number, end: number) {
    this.selectionStart = start
    this.selectionEnd = end
  }
  /** As an input method or a keyboard changes it: the caret ends behind the text. */
  put(text: string) {
    this.value = text
    this.setSelectionRange(text.length, text.length)
  }
}

let text: FakeText
let field: FakeField
let typing: LiveTyping
let excesses: number[]
let shows: number
let isFocused: boolean

beforeEach(() => {
  text = new FakeText('協作會議')
  field = new FakeField()
  excesses = []
  shows = 0
  isFocused = true
  typing = new LiveTyping(field, text, 20, {
    onExcess: (excess) => excesses.push(excess),
    onShow: () => shows++,
    isFocused: () => isFocused,
  })
})

describe('typing', () => {
  it('shows the text and sends what is typed', () => {
    expect(field.value).toBe('協作會議')
    field.put('協作會議很好')
    typing.input()
    expect(text.typed).toEqual(['協作會議很好'])
    expect(shows).toBe(2)
  })

  it('takes in what others type and keeps the caret behind its character', () => {
    field.setSelectionRange(4, 4)
    text.fromOthers(0, '「')
    expect(field.value).toBe('「協作會議')
    expect([field.selectionStart, field.selectionEnd]).toEqual([5, 5])
  })

  it('leaves the selection alone in a field that does not have the focus', () => {
    isFocused = false
    field.setSelectionRange(4, 4)
    text.fromOthers(0, '「')
    expect(field.value).toBe('「協作會議')
    expect(field.selectionStart).toBe(4)
  })
})

describe('input methods', () => {
  it('sends nothing and takes nothing in while composing', () => {
    typing.startComposing()
    field.put('協作會議ㄅㄧㄢ')
    typing.input()
    text.fromOthers(0, '「')
    expect(text.typed).toEqual([])
    expect(field.value).toBe('協作會議ㄅㄧㄢ')
    expect(typing.isSettled()).toBe(false)
  })

  it('has both texts once the composition ends', () => {
    typing.startComposing()
    field.put('協作會議便利貼')
    typing.input()
    text.fromOthers(0, '「')
    typing.endComposing()
    expect(text.typed).toEqual(['協作會議便利貼'])
    expect(field.value).toBe('「協作會議便利貼')
  })
})

describe('a text over its limit', () => {
  it('is kept and told, and not sent', () => {
    field.put('長'.repeat(23))
    typing.input()
    expect(excesses).toEqual([3])
    expect(text.typed).toEqual([])
    text.fromOthers(0, '「')
    expect(field.value).toBe('長'.repeat(23))
    expect(typing.isSettled()).toBe(false)
  })

  it('is sent once it is short enough', () => {
    field.put('長'.repeat(23))
    typing.input()
    field.put('長'.repeat(20))
    typing.input()
    expect(excesses).toEqual([3, 0])
    expect(text.typed).toEqual(['長'.repeat(20)])
    expect(typing.isSettled()).toBe(true)
  })
})

it('is not settled while words are on their way, and stops listening when closed', () => {
  text.settled = false
  expect(typing.isSettled()).toBe(false)
  typing.close()
  expect(text.isClosed).toBe(true)
  text.fromOthers(0, '「')
  expect(field.value).toBe('協作會議')
})
