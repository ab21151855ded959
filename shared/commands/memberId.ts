// The shape of a member's id: made by the server.
import * as v from 'valibot'

export const memberIdSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,40}$/))
