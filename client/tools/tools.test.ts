import { describe, expect, test } from 'vitest'
import { decide } from '../../shared/commands/decide'
import { parseCommand } from '../../shared/commands/parse'
import { noteInCluster } from '../../shared/geometry/measures'
import { BoardIndex } from '../../shared/model/board'
import { PrivateState } from '../../shared/model/private'
import { laneX } from '../../shared/scene/scene'
import { Hand } from '../../test/fixtures/gestures'
import { makeCluster, makeLargeBoard, makeNote } from '../../test/fixtures/sceneBoard'
import { nudge, nudgeStep } from './nudge'
import { turnWheel } from './wheel'

const problem = laneX(1)
const solution = laneX(2)

/** Two loose problems, one loose solution, and a cluster of two problems further down. */
function makeBoard() {
  return new BoardIndex([
    makeNote('note-aaaaaa', { pos: [28, 16] }),
    makeNote('note-bbbbbb', { pos: [220, 16] }),
    makeNote('note-ssssss', { category: 'solution', pos: [28, 16] }),
    makeCluster('cluster-cc', { pos: [16, 400] }),
    makeNote('note-inner1', { clusterId: 'cluster-cc', createdAt: 1 }),
    makeNote('note-inner2', { clusterId: 'cluster-cc', createdAt: 2 }),
  ])
}

const a: [number, number] = [problem + 60, 60]
const b: [number, number] = [problem + 260, 60]
const s: [number, number] = [solution + 60, 60]
const heading: [number, number] = [problem + 100, 410]
const inner: [number, number] = [problem + 16 + 40, 400 + noteInCluster('', 0).y + 30]
const emptyGround: [number, number] = [problem + 100, 250]

describe('clicks', () => {
  test('a click selects, Shift adds and takes away, empty ground clears', () => {
    const hand = new Hand(makeBoard())
    hand.click(...a)
    expect(hand.context.selection).toEqual(['note-aaaaaa'])
    hand.wait(1000)
    hand.click(...b, { shift: true })
    expect(hand.context.selection).toEqual(['note-aaaaaa', 'note-bbbbbb'])
    hand.wait(1000)
    hand.click(...a, { shift: true })
    expect(hand.context.selection).toEqual(['note-bbbbbb'])
    hand.wait(1000)
    hand.click(...emptyGround)
    expect(hand.context.selection).toEqual([])
    expect(hand.actions).toEqual([])
  })

  test('a double click edits a note, names a cluster, and begins a note on empty ground', () => {
    const hand = new Hand(makeBoard())
    hand.click(...a)
    expect(hand.click(...a).edit).toEqual({ what: 'note', id: 'note-aaaaaa' })
    hand.wait(1000)
    hand.click(...heading)
    expect(hand.click(...heading).edit).toEqual({ what: 'heading', id: 'cluster-cc' })
    hand.wait(1000)
    hand.click(...emptyGround)
    expect(hand.click(...emptyGround).edit).toMatchObject({ what: 'newNote', category: 'problem' })
  })

  test('two slow clicks are not a double click', () => {
    const hand = new Hand(makeBoard())
    hand.click(...a)
    hand.wait(800)
    expect(hand.click(...a).edit).toBeUndefined()
  })

  test('an observer begins no note', () => {
    const hand = new Hand(makeBoard(), { role: 'observer' })
    hand.click(...emptyGround)
    expect(hand.click(...emptyGround).edit).toBeUndefined()
  })
})

describe('dragging', () => {
  test('previews on the way and commits once, in the same lane by moving', () => {
    const hand = new Hand(makeBoard())
    hand.drag(a, [a[0] + 40, a[1] + 140], { ctrl: true })
    expect(hand.actions).toEqual([[{ t: 'note.move', moves: [{ id: 'note-aaaaaa', pos: [68, 156] }] }]])
    expect(hand.outcomes.filter((outcome) => outcome.preview?.lift).length).toBeGreaterThan(3)
    expect(hand.last.preview).toBeUndefined()
  })

  test('into another lane it recategorises, with a place there', () => {
    const hand = new Hand(makeBoard())
    hand.drag(a, [s[0], s[1] + 200])
    expect(hand.actions).toEqual([
      [{ t: 'note.recategorise', ids: ['note-aaaaaa'], category: 'solution', positions: [[28, 216]] }],
    ])
  })

  test('several selected things go together', () => {
    const hand = new Hand(makeBoard())
    hand.context = { ...hand.context, selection: ['note-aaaaaa', 'note-bbbbbb', 'cluster-cc'] }
    hand.drag(a, [a[0], a[1] + 150])
    const [commands] = hand.actions
    expect(commands?.map((command) => command.t)).toEqual(['note.move', 'cluster.move'])
    expect(commands?.[0]).toMatchObject({ moves: [{ id: 'note-aaaaaa' }, { id: 'note-bbbbbb' }] })
  })

  test('dropped on a cluster of its category it is gathered', () => {
    const hand = new Hand(makeBoard())
    hand.drag(a, heading)
    expect(hand.actions).toEqual([
      [{ t: 'cluster.gather', clusterId: 'cluster-cc', noteIds: ['note-aaaaaa'] }],
    ])
  })

  test('dropped on another loose note both become a cluster where that note lies', () => {
    const hand = new Hand(makeBoard())
    hand.drag(a, b)
    expect(hand.actions).toEqual([
      [{ t: 'cluster.gather', clusterId: 'made-000000', noteIds: ['note-bbbbbb', 'note-aaaaaa'] }],
    ])
    expect(hand.context.selection).toEqual(['made-000000'])
  })

  test('dropped on a note of another category it only changes lane', () => {
    const hand = new Hand(makeBoard())
    hand.drag(a, s)
    expect(hand.actions[0]?.map((command) => command.t)).toEqual(['note.recategorise'])
  })

  test('out of its cluster it is released and moved as one action; back onto it nothing happens', () => {
    const hand = new Hand(makeBoard())
    hand.drag(inner, [inner[0], inner[1] - 240])
    expect(hand.actions[0]?.map((command) => command.t)).toEqual(['cluster.release', 'note.move'])
    const back = new Hand(makeBoard())
    back.drag(inner, heading)
    expect(back.actions).toEqual([])
  })

  test('a cluster changes lane with its notes, and cannot be without a column', () => {
    const hand = new Hand(makeBoard())
    hand.drag(heading, [s[0], 700])
    expect(hand.actions[0]).toMatchObject([
      { t: 'cluster.recategorise', id: 'cluster-cc', category: 'solution' },
    ])
    const none = new Hand(makeBoard())
    none.drag(heading, [60, 410])
    expect(none.actions).toEqual([])
    expect(none.last.say).toBe('board.clusterNeedsColumn')
  })

  test('a participant moves own notes only, and learns why', () => {
    const own = new Hand(makeBoard(), { role: 'participant', owned: ['note-aaaaaa'] })
    own.drag(a, [a[0], a[1] + 140])
    expect(own.actions.length).toBe(1)
    const other = new Hand(makeBoard(), { role: 'participant', owned: ['note-aaaaaa'] })
    other.drag(b, [b[0], b[1] + 140])
    expect(other.actions).toEqual([])
    expect(other.outcomes.filter((outcome) => outcome.say).map((outcome) => outcome.say)).toEqual([
      'board.notMovable',
    ])
  })

  test('a participant’s own note dropped on another is moved, not gathered; a gathered one stays', () => {
    const hand = new Hand(makeBoard(), { role: 'participant', owned: ['note-aaaaaa', 'note-inner1'] })
    hand.drag(a, b)
    expect(hand.actions[0]?.map((command) => command.t)).toEqual(['note.move'])
    hand.drag(inner, emptyGround)
    expect(hand.last.say).toBe('board.gatheredStays')
  })

  test('Escape puts everything back', () => {
    const hand = new Hand(makeBoard())
    hand.at('down', ...a)
    hand.at('move', a[0] + 200, a[1] + 200)
    hand.send({ type: 'cancel' })
    hand.at('up', a[0] + 200, a[1] + 200)
    expect(hand.actions).toEqual([])
  })

  test('near the edge the picture follows and the thing keeps under the pointer', () => {
    const hand = new Hand(makeBoard())
    hand.at('down', ...a)
    hand.at('move', 1500 / 0.5 / 2, 890 / 0.5 - 100)
    const before = hand.context.camera.y
    const { preview } = hand.send({ type: 'tick', elapsedMs: 16 })
    expect(hand.context.camera.y).toBeGreaterThan(before)
    expect(preview?.lift?.by[1]).toBeGreaterThan(0)
  })

  test('what a drop sends is what decide takes', () => {
    const board = makeBoard()
    const hand = new Hand(board)
    hand.drag(a, b)
    hand.drag(inner, [inner[0], inner[1] - 240])
    hand.drag(heading, [s[0], 700])
    const actor = { memberId: 'm', role: 'facilitator', name: '', unit: '', scope: 'board' } as const
    for (const command of hand.actions.flat()) {
      const parsed = parseCommand({ cid: '00000000-aaaaaaaaaaaa', ...command })
      if ('ok' in parsed) throw new Error(`not a command: ${JSON.stringify(parsed)}`)
      const decision = decide({ board, private: new PrivateState(), actor, now: 5 }, parsed)
      expect(decision.ok).toBe(true)
    }
    expect(hand.actions.length).toBe(3)
  })
})

describe('moving the picture', () => {
  test('the space bar, the middle button and the hand pan', () => {
    for (const more of [{ space: true }, { button: 1 }]) {
      const hand = new Hand(makeBoard())
      const before = hand.context.camera
      hand.drag([1000, 300], [900, 250], more)
      expect(hand.context.camera.x).toBeGreaterThan(before.x)
      expect(hand.actions).toEqual([])
    }
    const hand = new Hand(makeBoard())
    hand.context = { ...hand.context, tool: 'hand' }
    hand.at('down', ...a)
    expect(hand.state.name).toBe('panning')
  })

  test('one finger pans over notes, drags what was selected, and taps to select', () => {
    const hand = new Hand(makeBoard())
    hand.drag(a, [a[0], a[1] + 140], { kind: 'touch' })
    expect(hand.actions).toEqual([])
    const tapping = new Hand(makeBoard())
    tapping.click(...a, { kind: 'touch' })
    expect(tapping.context.selection).toEqual(['note-aaaaaa'])
    tapping.wait(1000)
    tapping.drag(a, [a[0], a[1] + 140], { kind: 'touch' })
    expect(tapping.actions, 'without a rest the finger scrolls, also over what is selected').toEqual([])
  })

  test('a finger that rests takes up what lies under it, and lets go of it where it is without a move', () => {
    const hand = new Hand(makeBoard())
    hand.at('down', ...a, { kind: 'touch' })
    hand.send({ type: 'hold' })
    expect(hand.context.selection).toEqual(['note-aaaaaa'])
    expect(hand.last.preview?.lift?.ids).toEqual(['note-aaaaaa'])
    hand.at('move', a[0], a[1] + 140, { kind: 'touch' })
    hand.at('up', a[0], a[1] + 140, { kind: 'touch' })
    expect(hand.actions).toHaveLength(1)
    hand.at('down', ...a, { kind: 'touch' })
    hand.send({ type: 'hold' })
    hand.at('up', ...a, { kind: 'touch' })
    expect(hand.actions).toHaveLength(1)
  })

  test('a finger that rests on what it may not move goes on scrolling', () => {
    const hand = new Hand(makeBoard(), { role: 'participant' })
    hand.at('down', ...a, { kind: 'touch' })
    expect(hand.send({ type: 'hold' }).say).toBe('board.notMovable')
    hand.at('move', a[0], a[1] - 140, { kind: 'touch' })
    expect(hand.state.name).toBe('panning')
    expect(hand.actions).toEqual([])
  })

  test('a mouse that rests lifts nothing', () => {
    const hand = new Hand(makeBoard())
    hand.at('down', ...a)
    hand.send({ type: 'hold' })
    expect(hand.state.name).toBe('pointing')
  })

  test('two fingers zoom and never drop anything', () => {
    const hand = new Hand(makeBoard())
    hand.click(...a, { kind: 'touch' })
    hand.wait(1000)
    hand.at('down', ...a, { kind: 'touch', id: 1 })
    hand.at('move', a[0] + 60, a[1], { kind: 'touch', id: 1 })
    hand.at('down', a[0] + 200, a[1] + 200, { kind: 'touch', id: 2 })
    const before = hand.context.camera.zoom
    hand.at('move', a[0] + 500, a[1] + 500, { kind: 'touch', id: 2 })
    expect(hand.context.camera.zoom).toBeGreaterThan(before)
    hand.at('up', a[0] + 500, a[1] + 500, { kind: 'touch', id: 2 })
    hand.at('up', ...a, { kind: 'touch', id: 1 })
    expect(hand.actions).toEqual([])
    expect(hand.state.name).toBe('idle')
  })

  test('the wheel scrolls, with Ctrl it zooms at the pointer', () => {
    const hand = new Hand(makeLargeBoard(500))
    const context = { ...hand.context, camera: { x: 100, y: 300, zoom: 1 } }
    const wheel = {
      screen: { x: 400, y: 300 },
      deltaX: 0,
      deltaY: 100,
      deltaMode: 0,
      zooms: false,
      sideways: false,
    }
    expect(turnWheel(wheel, context).y).toBe(context.camera.y + 100)
    expect(turnWheel({ ...wheel, sideways: true }, context).x).toBe(context.camera.x + 100)
    expect(turnWheel({ ...wheel, zooms: true }, context).zoom).toBeLessThan(context.camera.zoom)
  })
})

describe('snapping', () => {
  test('a drag clings to the column and the row of its neighbours, shows why, and Control lets go', () => {
    const hand = new Hand(makeBoard())
    hand.at('down', ...b)
    hand.at('move', b[0] - 90, b[1] + 70)
    const { preview } = hand.at('move', b[0] - 186, b[1] + 140)
    expect(preview?.lift?.by).toEqual([-192, 136])
    expect(preview?.guides).toEqual([{ x1: problem + 28, y1: 16, x2: problem + 28, y2: 272 }])
    expect(hand.at('move', b[0] - 186, b[1] + 140, { ctrl: true }).preview?.lift?.by).toEqual([-186, 140])
    hand.at('up', b[0] - 186, b[1] + 140)
    expect(hand.actions).toEqual([[{ t: 'note.move', moves: [{ id: 'note-bbbbbb', pos: [28, 152] }] }]])
  })

  test('far from any neighbour it goes where the hand goes', () => {
    const hand = new Hand(makeBoard())
    hand.at('down', ...a)
    hand.at('move', a[0] + 30, a[1] + 700)
    expect(hand.at('move', a[0] + 61, a[1] + 1333).preview?.lift?.by).toEqual([61, 1333])
  })
})

describe('the lasso', () => {
  const around = (hand: Hand, left: number, top: number, right: number, bottom: number, alt = false) => {
    hand.at('down', left, top, { alt })
    hand.at('move', right, top, { alt })
    hand.at('move', right, bottom, { alt })
    hand.at('move', left, bottom, { alt })
    return hand.at('up', left, top, { alt })
  }

  test('gathers the notes of one column that it encloses', () => {
    const hand = new Hand(makeBoard())
    hand.context = { ...hand.context, tool: 'lasso' }
    around(hand, problem + 10, 5, problem + 410, 180)
    expect(hand.actions).toEqual([
      [{ t: 'cluster.gather', clusterId: 'made-000000', noteIds: ['note-aaaaaa', 'note-bbbbbb'] }],
    ])
    expect(hand.context.selection).toEqual(['made-000000'])
  })

  test('adds them to the one cluster that it encloses whole', () => {
    const hand = new Hand(makeBoard())
    hand.context = { ...hand.context, tool: 'lasso' }
    around(hand, problem + 5, 5, problem + 420, 800)
    expect(hand.actions).toEqual([
      [{ t: 'cluster.gather', clusterId: 'cluster-cc', noteIds: ['note-aaaaaa', 'note-bbbbbb'] }],
    ])
  })

  test('selects notes of several columns and says why they stay apart', () => {
    const hand = new Hand(makeBoard())
    hand.context = { ...hand.context, tool: 'lasso' }
    around(hand, problem + 10, 5, solution + 300, 180)
    expect(hand.actions).toEqual([])
    expect(hand.last.say).toBe('board.lassoMixed')
    expect([...hand.context.selection].sort()).toEqual(['note-aaaaaa', 'note-bbbbbb', 'note-ssssss'])
  })

  test('with Alt over empty ground it only selects', () => {
    const hand = new Hand(makeBoard())
    around(hand, problem + 10, 200, problem + 410, -10, true)
    expect(hand.actions).toEqual([])
    expect([...hand.context.selection].sort()).toEqual(['note-aaaaaa', 'note-bbbbbb'])
  })
})

test('a link is drawn from the handle beside what is selected; what cannot be linked lights nothing up', () => {
  const hand = new Hand(makeBoard())
  hand.context = { ...hand.context, selection: ['note-ssssss'] }
  const { camera } = hand.context
  const handle: [number, number] = [solution + 28 - 14 / camera.zoom, 16 + 60]
  hand.at('down', ...handle)
  expect(hand.state.name).toBe('linking')
  expect(hand.at('move', ...a).preview).toMatchObject({ target: 'note-aaaaaa' })
  expect(hand.at('move', ...emptyGround).preview).toMatchObject({ target: null })
  hand.at('up', ...a)
  expect(hand.actions[0]).toMatchObject([{ t: 'link.add', from: { noteId: 'note-ssssss' } }])
})

test('the count of a cluster folds and unfolds it', () => {
  const board = makeBoard()
  const hand = new Hand(board)
  const count: [number, number] = [problem + 16 + 392 - 20, 412]
  hand.click(...count)
  expect(hand.actions).toEqual([[{ t: 'cluster.mark', id: 'cluster-cc', collapsed: true }]])
})

test('a column’s name leads to the column', () => {
  const hand = new Hand(makeBoard())
  const { camera } = hand.context
  hand.click(problem + 100, camera.y + 10 / camera.zoom)
  const { glide } = hand.last
  expect(glide?.zoom).toBe(2)
  expect(glide && glide.x + 800 / glide.zoom).toBeCloseTo(problem + 212)
})

test('the text tool opens what is clicked', () => {
  const hand = new Hand(makeBoard())
  hand.context = { ...hand.context, tool: 'text' }
  expect(hand.click(...heading).edit).toEqual({ what: 'heading', id: 'cluster-cc' })
  expect(hand.context.tool).toBe('select')
})

test('what is dragged in hundreds goes out in commands of a size that the server takes', () => {
  const hand = new Hand(makeLargeBoard(1200))
  const selection = [...hand.context.scene.notes.keys()]
  hand.context = { ...hand.context, selection }
  hand.drag([problem + 60, 60], [problem + 60, 93], { ctrl: true })
  const sizes = hand.actions[0]?.map((command) => command.t === 'note.move' && command.moves.length)
  expect(sizes).toEqual([500, 500, 200])
})

test('a selection rectangle takes what it touches and keeps what Shift had', () => {
  const hand = new Hand(makeBoard())
  hand.context = { ...hand.context, selection: ['note-ssssss'] }
  hand.drag([problem + 10, 200], [problem + 380, 60], { shift: true })
  expect(hand.context.selection).toEqual(['note-ssssss', 'note-aaaaaa', 'note-bbbbbb'])
})

test('a link is drawn whichever way round, a lone note becoming an entry', () => {
  const hand = new Hand(makeBoard())
  hand.context = { ...hand.context, tool: 'link' }
  hand.drag(a, s)
  expect(hand.actions).toEqual([
    [
      {
        t: 'link.add',
        id: 'made-000000',
        from: { clusterId: 'made-000001', noteId: 'note-ssssss' },
        to: { clusterId: 'made-000002', noteId: 'note-aaaaaa' },
      },
    ],
  ])
  hand.drag(a, b)
  expect(hand.last.say).toBe('refusal.link_pair')
})

test('arrow keys move loose notes and clusters a step, gathered notes not', () => {
  const { context } = new Hand(makeBoard())
  const selection = ['note-aaaaaa', 'cluster-cc']
  expect(nudge(nudgeStep([1, 0], { shift: false, alt: false }), { ...context, selection }).commands).toEqual([
    { t: 'note.move', moves: [{ id: 'note-aaaaaa', pos: [36, 16] }] },
    { t: 'cluster.move', moves: [{ id: 'cluster-cc', pos: [24, 400] }] },
  ])
  expect(nudge([8, 0], { ...context, selection: ['note-inner1'] })).toEqual({
    say: 'board.gatheredStays',
  })
})

describe('copies and stacks', () => {
  test('Alt carries a copy into another lane; the note stays where it was', () => {
    const hand = new Hand(makeBoard())
    hand.drag(a, [solution + 200, 300], { alt: true })
    expect(hand.actions).toHaveLength(1)
    const [copy] = hand.actions[0] ?? []
    expect(copy).toMatchObject({ t: 'note.add', category: 'solution' })
    expect(hand.context.selection).toEqual([copy && 'id' in copy ? copy.id : ''])
  })

  test('a cluster is not copied: with Alt too it moves', () => {
    const hand = new Hand(makeBoard())
    hand.drag(heading, [heading[0], heading[1] + 200], { alt: true })
    expect(hand.actions).toMatchObject([[{ t: 'cluster.move' }]])
  })

  test('the count of a stack opens it, the rest of its note only selects', () => {
    const board = makeBoard()
    board.put(makeNote('note-behind', { mergedInto: 'note-aaaaaa' }))
    const hand = new Hand(board)
    expect(hand.click(problem + 28 + 40, 16 + 110).openStack).toBe('note-aaaaaa')
    hand.wait(1000)
    expect(hand.click(...a).openStack).toBeUndefined()
    hand.wait(1000)
    expect(hand.click(problem + 220 + 40, 16 + 110).openStack).toBeUndefined()
  })

  test('a link in the making closes the lanes that cannot take it', () => {
    const hand = new Hand(makeBoard())
    hand.context = { ...hand.context, tool: 'link' }
    hand.at('down', ...s)
    hand.at('move', ...a)
    // From a solution: problem, risk, mitigation, unit and vision may be linked; 未分類 and its own lane may not.
    expect(hand.last.preview?.closedLanes).toEqual([0, 2])
  })
})
