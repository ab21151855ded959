// table.edit: renames a table or says who reports for it.
import * as v from 'valibot'
import { idSchema } from '../model/id'
import { textLimits, textOf } from '../model/text'
import { isRefusal, takeLive } from './common'
import { defineCommand } from './define'

export const tableEdit = defineCommand({
  type: 'table.edit',
  entries: {
    id: idSchema,
    name: v.optional(textOf(textLimits.name)),
    reporter: v.optional(textOf(textLimits.name)),
    reporterUnit: v.optional(textOf(textLimits.unit)),
    scribe: v.optional(textOf(textLimits.name)),
  },
  decide(command, draft) {
    const tables = takeLive(draft, 'table', [command.id])
    if (isRefusal(tables)) return tables
    const table = tables[0]!
    draft.put({
      ...table,
      name: command.name ?? table.name,
      reporter: command.reporter ?? table.reporter,
      reporterUnit: command.reporterUnit ?? table.reporterUnit,
      scribe: command.scribe ?? table.scribe,
    })
    return undefined
  },
})
