// What a network does to the lines of people who write. Each fault ends by itself, and everything flows afterwards.
import type { TcpProxy } from '../harness/TcpProxy'
import type { Crowd } from './Crowd'

export interface NetworkFault {
  name: string
  run(proxy: TcpProxy, crowd: Crowd, random: () => number): Promise<void>
}

const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

export const networkFaults: readonly NetworkFault[] = [
  {
    name: 'both ways stall, then go on',
    async run(proxy, _crowd, random) {
      proxy.stall('up', 'down')
      await rest(300 + 700 * random())
      proxy.heal()
    },
  },
  {
    name: 'answers stall while words go up',
    async run(proxy, _crowd, random) {
      proxy.stall('down')
      await rest(300 + 700 * random())
      proxy.heal()
    },
  },
  {
    name: 'words stall while others’ come down',
    async run(proxy, _crowd, random) {
      proxy.stall('up')
      await rest(300 + 700 * random())
      proxy.heal()
    },
  },
  {
    name: 'a trickle up',
    async run(proxy) {
      proxy.slow('up', 600)
      await rest(700)
      proxy.heal()
    },
  },
  {
    name: 'a trickle down',
    async run(proxy) {
      proxy.slow('down', 2_000)
      await rest(700)
      proxy.heal()
    },
  },
  {
    name: 'a black hole: words and answers vanish, then the line with them',
    async run(proxy, _crowd, random) {
      proxy.stall('up', 'down')
      await rest(200 + 500 * random())
      proxy.cut()
    },
  },
  {
    name: 'answers vanish, and the line with them',
    async run(proxy, _crowd, random) {
      proxy.stall('down')
      await rest(100 + 300 * random())
      proxy.cut()
    },
  },
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
