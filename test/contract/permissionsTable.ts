// Who may do what, asked of `permit` itself: every role, command, ownership and step, as one table for people.
import { type Command, type CommandType, commandTypes } from '../../shared/commands'
import type { Refusal } from '../../shared/commands/define'
import { BoardIndex } from '../../shared/model/board'
import { clusterDefaults } from '../../shared/model/cluster'
import { meetingDefaults, meetingId } from '../../shared/model/meeting'
import { mindNodeDefaults } from '../../shared/model/mindNode'
import { noteDefaults } from '../../shared/model/note'
import { PrivateState } from '../../shared/model/private'
import { questionDefaults } from '../../shared/model/question'
import { type Actor, answersScope, type Role, roles } from '../../shared/model/role'
import { stepDefaults } from '../../shared/model/step'
import { permit } from '../../shared/permissions'

/** Roles, and whoever came by a link for answers. */
export const whos = [...roles, 'answers'] as const
export type Who = (typeof whos)[number]

/** No agenda; a step that allows all; one that allows nothing; an agenda of which nothing is open. */
export const stepCases = ['none', 'allows', 'forbids', 'closed'] as const
export type StepCase = (typeof stepCases)[number]

/** A command of the protocol, or a case of it with a rule of its own. */
export const deeds = [...commandTypes, 'note.add for somebody', 'text.edit of the meeting'] as const
export type Deed = (typeof deeds)[number]

const me = 'member-i-am'
const base = { createdAt: 1, removedAt: null, externalId: '' }

/** What `permit` says; `own` tells whether the records that the command is about are the actor's. */
export function ask(who: Who, deed: Deed, own: boolean, step: StepCase): Refusal | undefined {
  const role: Role = who === 'answers' ? 'participant' : who
  const actor: Actor = {
    memberId: me,
    role,
    name: '我',
    unit: '',
    scope: who === 'answers' ? answersScope : 'board',
  }
  return permit({ board: makeBoard(own, step), private: new PrivateState(true), actor, now: 5 }, sample(deed))
}

function makeBoard(own: boolean, step: StepCase): BoardIndex {
  const author = { memberId: own ? me : 'member-else', name: '', unit: '' }
  const allows = step === 'allows'
  return new BoardIndex([
    { ...meetingDefaults, ...base, coAgencies: [], legend: [], stages: [], id: meetingId },
    { ...noteDefaults, ...base, versions: [], pos: [0, 0], id: 'a-note-0001', originalText: '話', author },
    { ...questionDefaults, ...base, id: 'a-question1', text: '問', author },
    { ...mindNodeDefaults, ...base, versions: [], id: 'a-node-0001', order: 'a0', speaker: author },
    { ...clusterDefaults, ...base, pos: [0, 0], id: 'a-cluster-1', category: 'risk', order: 'a0' },
    ...(step === 'none'
      ? []
      : [
          {
            ...stepDefaults,
            ...base,
            id: 'a-step-0001',
            order: 'a0',
            state: step === 'closed' ? ('closed' as const) : ('open' as const),
            mayAddNotes: allows,
            mayEditOwn: allows,
          },
        ]),
  ])
}

/** All that `permit` may look at. */
function sample(deed: Deed): Command {
  const t = deed.split(' ')[0] as CommandType
  const id = t.startsWith('question') ? 'a-question1' : 'a-note-0001'
  const key = deed.endsWith('of the meeting') ? `${meetingId}.title` : 'a-cluster-1.title'
  const proxyFor = deed.endsWith('for somebody') ? { memberId: null, name: '代', unit: '' } : undefined
  const fields = {
    id,
    ids: [id],
    moves: [{ id, pos: [0, 0] }],
    key,
    proxyFor,
    stepId: null,
    target: 'nothing',
  }
  return { t, cid: 'mwppaxs0-permission-table', ...fields } as unknown as Command
}

/** `yes`, `own` or nothing, and where a step can forbid it. */
export function cellOf(who: Who, deed: Deed): string {
  const any = !ask(who, deed, false, 'none')
  if (!any && ask(who, deed, true, 'none')) return '–'
  const forbidden = ask(who, deed, true, 'forbids') ? '¹' : ''
  const closed = ask(who, deed, true, 'closed') ? '²' : ''
  return `${any ? 'yes' : 'own'}${forbidden}${closed}`
}

/** What a cell of the table promises of a case. */
export function isPromised(cell: string, own: boolean, step: StepCase): boolean {
  if (cell === '–') return false
  if (cell.startsWith('own') && !own) return false
  return !(step === 'forbids' && cell.includes('¹')) && !(step === 'closed' && cell.includes('²'))
}

export function drawTable(): string {
  const head = `| command | ${whos.join(' | ')} |\n|---|${whos.map(() => '---|').join('')}\n`
  const lines = deeds.map((deed) => `| \`${deed}\` | ${whos.map((who) => cellOf(who, deed)).join(' | ')} |\n`)
  return head + lines.join('')
}
