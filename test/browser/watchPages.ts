// Notes everything that goes wrong in a browser's pages, so that a test can say at its end that nothing did.
import type { BrowserContext } from 'playwright-core'

export interface Watch {
  /** Console errors, uncaught exceptions and breaches of the content security policy, in words. */
  readonly problems: string[]
  /** Every address that a page, its service worker or its socket asked for. */
  readonly addresses: string[]
}

/** What the browser itself says about a line that a test has cut. */
export const lineIsCut = /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_\w+|NETWORK_\w+|EMPTY_RESPONSE|FAILED)/

/** `expected` are messages that this test provokes. */
export async function watchPages(context: BrowserContext, expected: readonly RegExp[] = []): Promise<Watch> {
  const watch: Watch = { problems: [], addresses: [] }
  const note = (problem: string) => {
    if (!expected.some((pattern) => pattern.test(problem))) watch.problems.push(problem)
  }
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      console.error(`security policy: ${violatedDirective} ${blockedURI} ${sourceFile}`)
    })
  })
  context.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => note(String(error.error().stack ?? error.error())))
  context.on('request', (request) => watch.addresses.push(request.url()))
  context.on('page', (page) => page.on('websocket', (socket) => watch.addresses.push(socket.url())))
  return watch
}
