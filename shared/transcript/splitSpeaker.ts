// A speaker as a transcript heads a speech: the name, and the unit where the text says which part is which.

export interface Speaker {
  name: string
  unit: string
}

/** `王小明（財政部）` or `財政部 王小明`. What could be one name, such as `Audrey Tang`, stays one. */
export function splitSpeaker(heading: string): Speaker {
  const text = heading.trim().replace(/\s+/g, ' ')
  const inBrackets = /^([^（(]{1,60}?)\s?[（(]([^（()）]{1,80})[）)]$/.exec(text)
  if (inBrackets) return { name: inBrackets[1]!, unit: inBrackets[2]!.trim() }
  const unitFirst =
    /^(\S{2,80}[部會署局處院府所室司組科社黨隊校]|\S{2,76}(?:中心|公司|協會|大學|委員))[ ／/－-]\s?(\S{1,20}.{0,20})$/u.exec(
      text,
    )
  if (unitFirst) return { name: unitFirst[2]!, unit: unitFirst[1]! }
  return { name: text, unit: '' }
}
