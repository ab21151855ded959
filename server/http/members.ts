// Who belongs to a board, and who agreed to its notice: for staff.
import type { FastifyInstance } from 'fastify'
import { translate } from '../../shared/i18n/catalogue'
import { getMeeting } from '../../shared/model/board'
import { staffRoles } from '../../shared/model/role'
import type { ServerContext } from '../context'
import { consentsCsv } from '../people/consentsCsv'
import { rosterOf } from '../people/rosterOf'
import { authorize, type BoardParams, type Caller } from './authorize'
import { languageOf } from './errors'
import { dispositionOf } from './exportHeaders'

export function addMemberRoutes(app: FastifyInstance, context: ServerContext): void {
  app.get<BoardParams>('/api/boards/:id/members', async (request, reply) => {
    const caller = await authorize(context, request, reply, (actor) => staffRoles.includes(actor.role))
    if (!caller) return reply
    const { members } = await readRoster(context, request.params.id, caller)
    return reply.header('Cache-Control', 'no-store').send({ members })
  })

  app.get<BoardParams>('/api/boards/:id/consents', async (request, reply) => {
    const caller = await authorize(context, request, reply, (actor) => staffRoles.includes(actor.role))
    if (!caller) return reply
    const { members, board } = await readRoster(context, request.params.id, caller)
    const t = translate.bind(null, languageOf(request))
    const name = `${getMeeting(board).title || 'board'} ${t('people.csvFile')}`
    return reply
      .type('text/csv; charset=utf-8')
      .header('Content-Disposition', dispositionOf(name, 'csv'))
      .header('Cache-Control', 'no-store')
      .send(consentsCsv(members, board, t))
  })
}

async function readRoster({ store }: ServerContext, boardId: string, { room }: Caller) {
  const rows = await store.listMembers(boardId)
  return room.look(({ docBoard: { board }, private: state }) => ({
    board,
    members: rosterOf(rows, { board, private: state }, room.connected),
  }))
}
