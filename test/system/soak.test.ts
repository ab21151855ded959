// The soak's short form: three minutes of 60 people on 5 boards, a fault every 20 s, nothing broken, nothing grown.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { root } from '../harness/serverProcess'

test('three minutes of faults', { timeout: 420_000 }, async () => {
  const soak = spawn(process.execPath, ['scripts/run.mjs', 'test/chaos/soak.ts', '--minutes', '3'], {
    cwd: root,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  soak.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  soak.stderr.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  const [code] = await once(soak, 'close')
  expect(printed).toMatch(/promises broken +0 +0 +yes/)
  expect(code, printed).toBe(0)
})
