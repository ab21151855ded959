// What came of an export: that it is there, what it could not show, or why it did not come.
import { Banner } from '../../ui/Banner'
import type { Exporting } from './useExport'

export function ExportOutcome({ outcome }: { outcome: NonNullable<Exporting['outcome']> }) {
  const [first, ...others] = outcome.words
  const tone = outcome.done ? (others.length > 0 ? 'waiting' : 'info') : 'danger'
  return (
    <div data-testid="export-note">
      <Banner tone={tone} title={first}>
        {others.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </Banner>
    </div>
  )
}
