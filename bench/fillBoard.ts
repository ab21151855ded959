// Fills a board with notes of about 30 Chinese characters, spread over the columns, through the import.
import { columns } from '../shared/model/category'
import type { TestBoard } from '../test/harness/server'

export async function fillBoard(
  url: string,
  { boardId, capabilities }: TestBoard,
  count: number,
): Promise<void> {
  const api = `${url}/api/boards/${boardId}`
  const session = await fetch(`${api}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ capability: capabilities.facilitator }),
  })
  const { token } = (await session.json()) as { token: string }
  const notes = Array.from({ length: count }, (_, n) => ({
    id: `bench-${n}`,
    text: `第 ${n} 張便利貼：業務單位擔心協作會議會增加額外的工作量與究責壓力`,
    speaker: `與會者${n % 40}`,
    unit: '內政部',
    category: columns[n % columns.length],
    theme: '效能量測',
    evidence: '',
  }))
  const response = await fetch(`${api}/import?format=notes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(notes),
  })
  const answer = (await response.json()) as { added?: number }
  if (answer.added !== count) throw new Error(`only ${answer.added} of ${count} notes were added`)
}
