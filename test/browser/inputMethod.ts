// An input method as Chromium hears one: a composition that grows, the keys it swallows, and the words it commits.
import type { CDPSession, Page } from 'playwright-core'

export class InputMethod {
  private constructor(private readonly protocol: CDPSession) {}

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page))
  }

  /** What is being composed, as it stands underlined in the field. */
  async compose(text: string): Promise<void> {
    await this.protocol.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }

  /** Ends the composition with these words. */
  async commit(text: string): Promise<void> {
    await this.protocol.send('Input.insertText', { text })
  }

  /**
   * A key that belongs to the input method. Chromium's carries the key code 229; Safari's last one comes after the
   * composition has ended, with the same code.
   */
  async press(key: 'Enter' | 'Escape', modifiers: 'Control' | null = null): Promise<void> {
    const event = { key, code: key, windowsVirtualKeyCode: 229, modifiers: modifiers ? 2 : 0 }
    await this.protocol.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event })
    await this.protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
  }
}
