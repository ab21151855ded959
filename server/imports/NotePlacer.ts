// Lays imported notes into their lanes: two columns, in file order, after what lies there already.
import { boxesInLane } from '../../shared/commands/placement'
import { gap, noteColumns, noteHeight, noteWidth } from '../../shared/geometry/measures'
import type { Board } from '../../shared/model/board'
import type { Category } from '../../shared/model/category'
import type { Pos } from '../../shared/model/fields'

export class NotePlacer {
  /** Lane → where the next note of its left and of its right column goes. */
  private readonly bottoms = new Map<Category | null, [number, number]>()

  constructor(private readonly board: Board) {}

  next(category: Category | null): Pos {
    const bottoms = this.bottoms.get(category) ?? this.measure(category)
    this.bottoms.set(category, bottoms)
    const side = bottoms[0] <= bottoms[1] ? 0 : 1
    const pos: Pos = [noteColumns[side], bottoms[side]]
    bottoms[side] += noteHeight + gap
    return pos
  }

  private measure(category: Category | null): [number, number] {
    const bottoms: [number, number] = [gap, gap]
    for (const box of boxesInLane(this.board, category)) {
      for (const side of [0, 1] as const) {
        const isInColumn = box.x < noteColumns[side] + noteWidth && noteColumns[side] < box.x + box.width
        if (isInColumn) bottoms[side] = Math.max(bottoms[side], box.y + box.height + gap)
      }
    }
    return bottoms
  }
}
