// The mind map as a recorder uses it: by keyboard alone, through an input method, while others edit; then by hand, in
// the outline, and from and to the board.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BoardSession } from '../../client/sync/BoardSession'
import { connect } from '../../client/sync/connect'
import { readTree } from '../../shared/mindmap/tree'
import { live } from '../../shared/model/board'
import type { MindMapNode } from '../../shared/model/mindNode'
import { phone } from '../harness/browser'
import {
  campSpeeches,
  crowdWords,
  introduce,
  readSpeeches,
  readWaits,
  rehearse,
  startCrowd,
  watchPaints,
} from '../harness/rehearsal'
import type { TestBoard } from '../harness/server'
import { until } from '../harness/until'
import { findBarriers, findCutWords } from './findFaults'
import { InputMethod } from './inputMethod'
import { comeIn, waitForSync } from './onScreen'
import { photographOnFailure } from './photographs'
import { openWorld, type Person, t, type World } from './World'

let world: World
beforeAll(async () => {
  world = await openWorld({ env: { MAX_COMMANDS_PER_10S: '10000' } })
})
afterAll(() => world.close())

interface Desk {
  board: TestBoard
  bot: BoardSession
  person: Person
  page: Page
  method: InputMethod
  close(): Promise<void>
}

async function openDesk(people = 1): Promise<Desk> {
  const board = await world.server.createBoard()
  const { boardId, capabilities } = board
  const bot = await connect({ url: world.server.url, boardId, capability: capabilities.recorder, name: '乙' })
  await until(bot, () => bot.status().sync === 'saved')
  const person = await world.person()
  photographOnFailure(() => [person])
  const { page } = person
  if (people > 1) await watchPaints(page)
  await comeIn(page, linkTo(board, 'mindmap'))
  await page.getByTestId('mindmap-editor').focus()
  return {
    board,
    bot,
    person,
    page,
    method: await InputMethod.of(page),
    async close() {
      expect(person.watch.problems).toEqual([])
      await person.context.close()
      await bot.close()
    },
  }
}

function linkTo(
  { boardId, capabilities }: TestBoard,
  view: string,
  role: keyof TestBoard['capabilities'] = 'recorder',
) {
  return `${world.url}/b/${boardId}/${view}#${capabilities[role]}`
}

/** The tree as indented words. */
function outlineOf(bot: BoardSession): string[] {
  const tree = readTree(bot.board())
  return tree.nodes.map((node) => '  '.repeat(tree.depthOf(node.id) - 1) + node.originalText)
}

async function expectOutline({ page, bot }: Desk, lines: string[]): Promise<void> {
  await waitForSync(page, 'saved')
  await until(bot, () => outlineOf(bot).join('\n') === lines.join('\n')).catch(() => undefined)
  expect(outlineOf(bot)).toEqual(lines)
}

test('a recorder keeps up: speeches typed by keyboard alone while 30 others edit, nothing lost or doubled', async () => {
  const desk = await openDesk(31)
  const { page, bot, board } = desk
  const speeches = campSpeeches(3)
  await introduce(bot, speeches)
  const crowd = await startCrowd(world.server, board, 30)
  await rehearse(page, speeches, 400)
  await waitForSync(page, 'saved')
  const commands = await crowd.stop()
  await until(bot, () => readSpeeches(bot, crowdWords).length >= speeches.length)
  expect(readSpeeches(bot, crowdWords)).toEqual(speeches)
  expect(commands).toBeGreaterThan(30)
  expect((await readWaits(page)).length).toBeGreaterThan(speeches.length)
  await desk.close()
}, 90_000)

test('the keys: sibling, child, out, move, split, merge, fold, remove and undo', async () => {
  const desk = await openDesk()
  const { page, method } = desk
  const press = (key: string) => page.keyboard.press(key)
  // The first keys of a composition go to the input method, not to the map.
  await press('Enter')
  await method.compose('ㄇㄧㄢ')
  await method.press('Enter')
  await method.press('Escape')
  await method.commit('面向')
  await press('Tab')
  await method.commit('問題一')
  await press('Enter')
  await method.commit('問題二')
  await press('Tab')
  await method.commit('解法')
  await press('Escape')
  await expectOutline(desk, ['面向', '  問題一', '  問題二', '    解法'])
  await press('Shift+Tab')
  await expectOutline(desk, ['面向', '  問題一', '  問題二', '  解法'])
  await press('Alt+ArrowUp')
  await press('Alt+ArrowUp')
  await expectOutline(desk, ['面向', '  解法', '  問題一', '  問題二'])
  await press('Alt+ArrowDown')
  await press('Alt+ArrowRight')
  await expectOutline(desk, ['面向', '  問題一', '    解法', '  問題二'])
  // Typing replaces, through an input method as well.
  await method.compose('ㄒ')
  await method.commit('新的解法')
  await press('Escape')
  await expectOutline(desk, ['面向', '  問題一', '    新的解法', '  問題二'])
  await press('F2')
  for (let at = 0; at < 2; at++) await press('ArrowLeft')
  await press('Control+Enter')
  await press('Escape')
  await expectOutline(desk, ['面向', '  問題一', '    新的', '    解法', '  問題二'])
  await press('Control+Backspace')
  await expectOutline(desk, ['面向', '  問題一', '    新的解法', '  問題二'])
  await press('Control+z')
  await expectOutline(desk, ['面向', '  問題一', '    新的', '    解法', '  問題二'])
  await press('ArrowLeft')
  await press('Control+.')
  await until(desk.bot, () => [...live(desk.bot.board(), 'mindNode')].some(({ folded }) => folded))
  await press('Delete')
  await expectOutline(desk, ['面向', '  問題二'])
  await press('Control+z')
  await expectOutline(desk, ['面向', '  問題一', '    新的', '    解法', '  問題二'])
  await desk.close()
})

test('two recorders under one parent lose nothing; a draft of one survives what the other does', async () => {
  const desk = await openDesk()
  const { page, bot, method } = desk
  await bot.send({ t: 'mind.add', id: 'node-parent0', parentId: null, text: '上層' })
  await page.getByTestId('mindmap-node-node-parent0').waitFor({ state: 'attached' })
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await method.compose('ㄅㄢ')
  for (let at = 0; at < 5; at++)
    await bot.send({
      t: 'mind.add',
      id: `node-others${at}`,
      parentId: 'node-parent0',
      text: `別人${at}`,
      after: null,
    })
  await method.commit('半句')
  await method.commit('話')
  await page.keyboard.press('Escape')
  await expectOutline(desk, ['上層', ...[4, 3, 2, 1, 0].map((at) => `  別人${at}`), '  半句話'])
  await desk.close()
})

test('a quotation is answered, not changed; the neutral words stand and one key shows the original', async () => {
  const desk = await openDesk()
  const { page, bot, method } = desk
  await bot.send({ t: 'mind.add', id: 'node-quoted0', parentId: null, text: '原文照引', sourced: true })
  await page.getByTestId('mindmap-node-node-quoted0').waitFor({ state: 'attached' })
  await page.keyboard.press('ArrowRight')
  await method.commit('政府回應')
  await page.keyboard.press('Escape')
  await expectOutline(desk, ['原文照引', '  政府回應'])
  const answer = () =>
    [...live(bot.board(), 'mindNode')].find(({ originalText }) => originalText === '政府回應')!
  expect(answer().category).toBe('answer')
  await page.keyboard.press('Shift+F2')
  await page.locator('dialog[open] textarea:focus').waitFor()
  await page.keyboard.type('中性的說法')
  await waitForSync(page, 'saved')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await until(bot, () => answer().neutralText === '中性的說法')
  const node = page.getByTestId(`mindmap-node-${answer().id}`)
  await node.filter({ hasText: '中性的說法' }).waitFor({ state: 'attached' })
  await desk.close()
})

test('notes go to the map by one action, and a branch goes to the board and the worksheet: one object each', async () => {
  const desk = await openDesk()
  const { page, bot } = desk
  await bot.send({
    t: 'note.add',
    id: 'note-on-board',
    text: '字太小',
    category: 'problem',
    theme: '閱讀',
    pos: [28, 16],
  })
  await page.goto(linkTo(desk.board, 'outline'))
  await page.getByTestId('note-note-on-board').getByRole('checkbox').check()
  await page.getByRole('button', { name: t('outline.toMindMap') }).click()
  await until(bot, () => [...live(bot.board(), 'mindNode')].length === 2)
  const shown = [...live(bot.board(), 'mindNode')].find(
    ({ noteId }) => noteId === 'note-on-board',
  ) as MindMapNode
  await bot.send({
    t: 'mind.add',
    id: 'node-solution',
    parentId: shown.id,
    text: '放大字級',
    category: 'solution',
  })
  await page.goto(linkTo(desk.board, 'mindmap'))
  await page.getByTestId('mindmap-node-node-solution').waitFor({ state: 'attached' })
  await bot.send({ t: 'note.reword', id: 'note-on-board', text: '字級偏小' })
  await page
    .getByTestId(`mindmap-node-${shown.id}`)
    .filter({ hasText: '字級偏小' })
    .waitFor({ state: 'attached' })
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+Shift+B')
  await until(bot, () => [...live(bot.board(), 'link')].length === 1)
  expect([...live(bot.board(), 'row')].map(({ title }) => title)).toEqual(['閱讀'])
  const notes = [...live(bot.board(), 'note')]
  expect(notes.map(({ originalText }) => originalText).sort()).toEqual(['字太小', '放大字級'])
  expect((bot.board().get('node-solution') as MindMapNode).noteId).toBe(
    notes.find(({ originalText }) => originalText === '放大字級')?.id,
  )
  await desk.close()
})

test.each([
  { name: 'desk', device: undefined },
  { name: 'phone', device: phone },
])('the outline on a $name: every node with its actions, nothing in the way', async ({ device }) => {
  const desk = await openDesk()
  const { bot, board } = desk
  await bot.send({ t: 'mind.add', id: 'node-outline', parentId: null, text: '面向', category: 'aspect' })
  const person = await world.person(device ? { device } : {})
  const { page } = person
  await comeIn(page, linkTo(board, 'mindmap'))
  if (!device) await page.getByRole('button', { name: t('mindmap.showOutline'), exact: true }).click()
  await page.getByTestId('mindmap-node-node-outline').getByRole('button').first().click()
  await page.getByRole('button', { name: t('mindmap.addChild') }).click()
  await page.getByTestId('mindmap-editor').fill('從清單寫的')
  if (device) await page.getByRole('button', { name: t('mindmap.send') }).click()
  else await page.keyboard.press('Escape')
  await until(bot, () => outlineOf(bot).join() === '面向,  從清單寫的')
  expect(await findCutWords(page)).toEqual([])
  expect(await findBarriers(page)).toEqual([])
  expect(person.watch.problems).toEqual([])
  await person.context.close()
  await desk.close()
})

test('the speaker sees on the phone how their words were put, and suggests; the recorder adopts it', async () => {
  const desk = await openDesk()
  const { page, bot, board } = desk
  const speaker = await world.person({ device: phone })
  await speaker.page.goto(linkTo(board, 'join', 'participant'))
  await speaker.page.getByRole('button', { name: t('join.start') }).click()
  await speaker.page.getByTestId('note-editor').fill('你們的表根本亂做')
  await speaker.page.getByRole('button', { name: t('join.send'), exact: true }).click()
  const said = () => [...live(bot.board(), 'note')][0]
  await until(bot, () => said() !== undefined)
  await bot.send({ t: 'mind.add', id: 'node-of-words', parentId: null, noteId: said()!.id })
  await bot.send({ t: 'note.reword', id: said()!.id, text: '表格不易填寫' })
  const mine = speaker.page.getByTestId(`wording-${said()!.id}`)
  await mine.getByRole('button', { name: t('wording.correct') }).click()
  await mine.getByRole('textbox').fill('表格不容易看懂')
  await mine.getByRole('button', { name: t('wording.suggest') }).click()
  await until(bot, () => said()!.wordingReplies.length === 1)
  expect(said()!.wordingReplies[0]).toMatchObject({ wording: '表格不易填寫', correction: '表格不容易看懂' })
  expect(await findBarriers(speaker.page)).toEqual([])
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+F2')
  await page.getByRole('button', { name: t('mindmap.adopt') }).click()
  await until(bot, () => said()!.neutralText === '表格不容易看懂')
  expect(said()!.originalText).toBe('你們的表根本亂做')
  expect(speaker.watch.problems).toEqual([])
  await speaker.context.close()
  await desk.close()
})
