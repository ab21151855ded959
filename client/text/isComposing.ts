// Whether a key belongs to an input method. Safari ends the composition before its last keydown, which then has the
// key code 229: both signs count, or Enter would submit half a word.
export interface KeyLike {
  keyCode: number
  nativeEvent?: { isComposing?: boolean }
  isComposing?: boolean
}

export function isComposing(event: KeyLike): boolean {
  return event.keyCode === 229 || event.isComposing === true || event.nativeEvent?.isComposing === true
}
