// The notes that the load benchmarks write: as a command of ours, and as the same record in a document of the others.
import { columns } from '../../shared/model/category'
import { noteDefaults } from '../../shared/model/note'

export interface BenchNote {
  id: string
  text: string
  category: (typeof columns)[number]
  pos: [number, number]
}

export function benchNote(prefix: string, n: number): BenchNote {
  return {
    id: `${prefix}-${String(n).padStart(8, '0')}`,
    text: `第 ${n} 張便利貼：業務單位擔心協作會議會增加額外的工作量與究責壓力`,
    category: columns[n % columns.length]!,
    pos: [28 + (n % 7) * 150, 16 + Math.floor(n / 7) * 136],
  }
}

/** As our server stores it. */
export function noteRecord({ id, text, category, pos }: BenchNote): object {
  const author = { memberId: 'member-0123456789ab', name: '', unit: '' }
  return { ...noteDefaults, id, createdAt: 1_548_000_000_000, originalText: text, category, pos, author }
}
