// link: "from answers, threatens, overcomes, carries or envisions to", between two clusters.
import * as v from 'valibot'
import { baseFields } from './fields'
import { idSchema } from './id'

export const linkSchema = v.object({ ...baseFields, kind: v.literal('link'), from: idSchema, to: idSchema })
export type Link = v.InferOutput<typeof linkSchema>

export const linkDefaults = { kind: 'link', externalId: '', removedAt: null } as const
