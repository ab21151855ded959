// What a network does to the lines of people who write. Each fault ends by itself, and everything flows afterwards.
import type { TcpProxy, Way } from '../harness/TcpProxy'
import type { Crowd } from './Crowd'
import { rest } from './rest'

export interface NetworkFault {
  name: string
  run(proxy: TcpProxy, crowd: Crowd, random: () => number): Promise<void>
}

/** Ways stall for `leastMs` and up to `moreMs` longer; then they go on, or the lines are cut. */
const stall = (name: string, ways: Way[], [leastMs, moreMs]: [number, number], end: 'heal' | 'cut') => ({
  name,
  async run(proxy: TcpProxy, _crowd: Crowd, random: () => number) {
    proxy.stall(...ways)
    await rest(leastMs + moreMs * random())
    proxy[end]()
  },
})

const trickle = (name: string, way: Way, bytesPerS: number) => ({
  name,
  async run(proxy: TcpProxy) {
    proxy.slow(way, bytesPerS)
    await rest(700)
    proxy.heal()
  },
})

export const networkFaults: readonly NetworkFault[] = [
  stall('both ways stall, then go on', ['up', 'down'], [300, 700], 'heal'),
  stall('answers stall while words go up', ['down'], [300, 700], 'heal'),
  stall('words stall while others’ come down', ['up'], [300, 700], 'heal'),
  trickle('a trickle up', 'up', 600),
  trickle('a trickle down', 'down', 2_000),
  stall('a black hole: words and answers vanish, then the line with them', ['up', 'down'], [200, 500], 'cut'),
  stall('answers vanish, and the line with them', ['down'], [100, 300], 'cut'),
  {
    name: 'lines are cut in the middle of a frame, five times',
    async run(proxy, crowd, random) {
      for (let cut = 0; cut < 5; cut++) {
        await crowd.more(1 + Math.floor(random() * crowd.writers.length))
        proxy.slow('down', 20_000)
        await rest(20 * random())
        proxy.cut()
        for (const writer of crowd.writers) if (random() < 0.5) writer.tryNow()
      }
    },
  },
  {
    name: 'nobody gets through for a while',
    async run(proxy) {
      proxy.cut()
      proxy.shut()
      await rest(600)
      proxy.heal()
    },
  },
]
