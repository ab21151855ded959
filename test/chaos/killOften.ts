// kill -9 at random moments, again and again, while people write: between two commits, in the middle of one, and now and
// then while the server is still starting.
import type { ChaosServer } from './ChaosServer'
import type { Crowd } from './Crowd'
import { rest } from './rest'

/** Every so many kills, one comes while the server is still starting. */
const killStartEvery = 10
/** Between an empty process and a server that has just opened its database, in ms. */
const startMs = { from: 100, to: 700 }

/** `random` is in [0, 1). The server runs at the end. */
export async function killOften(
  server: ChaosServer,
  crowd: Crowd,
  { kills, random }: { kills: number; random: () => number },
): Promise<void> {
  for (let kill = 1; kill <= kills; kill++) {
    if (kill % killStartEvery === 0) {
      await server.end('SIGKILL')
      await server.killWhileStarting(startMs.from + random() * (startMs.to - startMs.from))
    } else {
      await crowd.more(1 + Math.floor(random() * 3 * crowd.writers.length))
      await rest(random() * 12)
      await server.end('SIGKILL')
    }
    await server.start()
    // Some come at once, as browsers do that hear of their network; the others after their own waits.
    for (const writer of crowd.writers) if (random() < 0.5) writer.tryNow()
  }
}
