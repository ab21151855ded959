// A grid index over boxes: finds what lies in a part of the board without looking at everything.
import { type Box, overlaps } from './box'

/** Edge of a cell in board units: a screen at 100 % covers about a dozen cells, a note one to four. */
const cellSize = 512
/** Where a box covers one cell in so many, looking at everything is faster than going through its cells. */
const wideShare = 8
const offset = 2 ** 22
const stride = 2 ** 23

export class SpatialGrid<T extends { readonly box: Box }> {
  private readonly cells = new Map<number, Set<T>>()
  private readonly items = new Set<T>()

  get size(): number {
    return this.items.size
  }

  add(item: T): void {
    if (this.items.has(item)) return
    this.items.add(item)
    for (const key of keysOf(item.box)) {
      const cell = this.cells.get(key)
      if (cell) cell.add(item)
      else this.cells.set(key, new Set([item]))
    }
  }

  remove(item: T): void {
    if (!this.items.delete(item)) return
    for (const key of keysOf(item.box)) {
      const cell = this.cells.get(key)
      cell?.delete(item)
      if (cell?.size === 0) this.cells.delete(key)
    }
  }

  /** Everything that overlaps the box, each once, in no promised order. */
  query(box: Box): T[] {
    if (cellsIn(box) * wideShare >= this.cells.size) return this.lookAtAll(box)
    const found = new Set<T>()
    for (const key of keysOf(box)) {
      for (const item of this.cells.get(key) ?? []) if (overlaps(item.box, box)) found.add(item)
    }
    return [...found]
  }

  private lookAtAll(box: Box): T[] {
    const found: T[] = []
    for (const item of this.items) if (overlaps(item.box, box)) found.push(item)
    return found
  }
}

function cellsIn(box: Box): number {
  return (Math.floor(box.width / cellSize) + 1) * (Math.floor(box.height / cellSize) + 1)
}

function* keysOf(box: Box): Iterable<number> {
  const right = Math.floor((box.x + box.width) / cellSize)
  const bottom = Math.floor((box.y + box.height) / cellSize)
  for (let column = Math.floor(box.x / cellSize); column <= right; column++) {
    for (let row = Math.floor(box.y / cellSize); row <= bottom; row++) {
      yield (column + offset) * stride + row + offset
    }
  }
}
