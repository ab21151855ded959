// A person at the canvas of a board whose things lie at known places, and a program beside them that reads what came
// of each gesture. Places are computed as the product computes its first picture, so every visit begins anew.
import type { CDPSession, Page } from 'playwright-core'
import { firstCamera } from '../../client/canvas/cameraMoves'
import { headerHeight } from '../../client/canvas/frame'
import type { BoardSession } from '../../client/sync/BoardSession'
import { connect } from '../../client/sync/connect'
import type { CommandInput } from '../../shared/commands'
import { buildScene } from '../../shared/scene/buildScene'
import { type Camera, clampCamera, toScreen } from '../../shared/scene/camera'
import { type Scene, thingOf } from '../../shared/scene/scene'
import { comeIn, waitForSync } from './onScreen'
import type { Person, World } from './World'

export interface Place {
  x: number
  y: number
}

export class CanvasDesk {
  private constructor(
    readonly person: Person,
    readonly session: BoardSession,
    private readonly origin: Place,
    private readonly camera: Camera,
    private readonly scene: Scene,
  ) {}

  get page(): Page {
    return this.person.page
  }

  /** Makes the board by commands, then comes in. */
  static async open(world: World, person: Person, commands: readonly CommandInput[]): Promise<CanvasDesk> {
    const { boardId, capabilities } = await world.server.createBoard({ title: '畫布' })
    const capability = capabilities.facilitator
    const session = await connect({ url: world.server.url, boardId, capability, name: '旁邊的程式' })
    const results = await session.sendAll(commands)
    const refused = results.find((result) => !result.ok)
    if (refused) throw new Error(`the board was refused: ${JSON.stringify(refused)}`)
    await comeIn(person.page, `${world.url}/b/${boardId}#${capability}`)
    await person.page.locator('[data-testid=canvas] canvas').first().waitFor()
    // The notice has gone: the picture has its last size from the next visit on.
    await person.page.reload()
    await waitForSync(person.page, 'saved')
    await person.page.locator('[data-testid=canvas] canvas').first().waitFor()
    const box = await person.page.getByTestId('canvas').boundingBox()
    if (!box) throw new Error('no canvas')
    const scene = buildScene(session.board())
    const view = { width: box.width, height: box.height, top: headerHeight }
    const camera = clampCamera(firstCamera(scene, view), scene.bounds, view)
    return new CanvasDesk(person, session, { x: box.x, y: box.y }, camera, scene)
  }

  /** A place on the page: board units from a thing's top left corner, in the first picture. */
  on(id: string, right = 40, down = 30): Place {
    const thing = thingOf(this.scene, id)
    if (!thing) throw new Error(`${id} is not in the first picture`)
    return this.at(thing.box.x + right, thing.box.y + down)
  }

  at(x: number, y: number): Place {
    const screen = toScreen(this.camera, { x, y })
    return { x: this.origin.x + screen.x, y: this.origin.y + screen.y }
  }

  async drag(from: Place, ...to: Place[]): Promise<void> {
    const { mouse } = this.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    for (const { x, y } of to) await mouse.move(x, y, { steps: 6 })
    await mouse.up()
  }

  async click({ x, y }: Place): Promise<void> {
    await this.page.mouse.click(x, y)
  }

  /** The part of the board that the picture shows, as the map draws it. */
  async seen(): Promise<{ left: number; top: number; width: number }> {
    return this.page.getByTestId('minimap').evaluate((map) => {
      const { left, top, width } = (map.lastElementChild as HTMLElement).style
      return { left: Number.parseFloat(left), top: Number.parseFloat(top), width: Number.parseFloat(width) }
    })
  }

  async percent(): Promise<number> {
    const text = await this.page.getByRole('button', { name: /^\d+%$/ }).textContent()
    return Number.parseInt(text ?? '', 10)
  }

  record(id: string) {
    return this.session.board().get(id)
  }

  /** Fingers, as the browser's own protocol moves them. */
  async fingers(): Promise<Fingers> {
    return new Fingers(await this.person.context.newCDPSession(this.page))
  }
}

export class Fingers {
  constructor(private readonly cdp: CDPSession) {}

  async down(...points: Place[]): Promise<void> {
    await this.touch('touchStart', points)
  }

  /** All fingers go to their new places in small steps. */
  async move(from: Place[], to: Place[], steps = 8): Promise<void> {
    for (let step = 1; step <= steps; step++) {
      const part = step / steps
      const points = from.map(({ x, y }, index) => {
        const end = to[index] ?? { x, y }
        return { x: x + (end.x - x) * part, y: y + (end.y - y) * part }
      })
      await this.touch('touchMove', points)
    }
  }

  async up(): Promise<void> {
    await this.touch('touchEnd', [])
  }

  private async touch(type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Place[]): Promise<void> {
    await this.cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: touchPoints.map((point, id) => ({ ...point, id })),
    })
  }
}
