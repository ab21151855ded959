// From whatever came in to a command, or to the refusal that says best what is wrong with it.
import * as v from 'valibot'
import { type Refusal, refuse } from './define'
import type { Command } from './index'
import { findCommand } from './registry'

export function parseCommand(value: unknown): Command | Refusal {
  if (typeof value !== 'object' || value === null) return refuse('malformed')
  const type = (value as { t?: unknown }).t
  const known = typeof type === 'string' ? findCommand(type) : undefined
  if (!known) return refuse('unknown_command')
  const parsed = v.safeParse(known.schema, value)
  return parsed.success ? parsed.output : explain(parsed.issues)
}

function explain(issues: readonly v.BaseIssue<unknown>[]): Refusal {
  for (const issue of issues) {
    const field = String(issue.path?.[0]?.key ?? '')
    if (issue.type === 'max_length' && typeof issue.input === 'string' && field !== 'cid') {
      return refuse('text_too_long', { max: Number(issue.requirement) })
    }
    if (issue.type === 'finite' || issue.type === 'max_value' || issue.type === 'min_value')
      return refuse('bad_position')
    if (field === 'pos' || field === 'positions' || field === 'moves') {
      return refuse(issue.path?.at(-1)?.key === 'id' ? 'bad_id' : 'bad_position')
    }
    if (/id$|ids$/i.test(field)) return refuse('bad_id')
  }
  return refuse('malformed', { field: String(issues[0]?.path?.[0]?.key ?? '') })
}
