// Stands in for lib0/logging, with which Yjs colours what it tells developers: its own brings a whole schema library along.
const plain = ''

export {
  plain as BLUE,
  plain as BOLD,
  plain as GREEN,
  plain as GREY,
  plain as ORANGE,
  plain as PURPLE,
  plain as RED,
  plain as UNBOLD,
  plain as UNCOLOR,
}

export function print(...words: unknown[]): void {
  console.log(...words)
}

export function warn(...words: unknown[]): void {
  console.warn(...words)
}
