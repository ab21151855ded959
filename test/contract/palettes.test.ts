// The server's pictures have the screen's colours: the palettes in shared/scene say what client/theme.css says.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { categories } from '../../shared/model/category'
import { paletteOf, themes } from '../../shared/scene/palettes'

const css = readFileSync(new URL('../../client/theme.css', import.meta.url), 'utf8')

/** The tokens that a rule sets, by name. */
function tokensOf(selector: string): Map<string, string> {
  const start = css.indexOf(`\n${selector} {`)
  const block = css.slice(start, css.indexOf('\n}', start))
  return new Map([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]))
}

describe.each(themes)('%s', (theme) => {
  const own = theme === 'light' ? [] : tokensOf(`[data-theme='${theme}']`)
  const token = new Map([...tokensOf(':root'), ...own])
  const palette = paletteOf(theme, [])

  test('has the colours of the style sheet', () => {
    const { category, font, ...colours } = palette
    const names = Object.keys(colours) as (keyof typeof colours)[]
    const asToken = (name: string) =>
      name === 'ink2' ? 'ink-2' : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    expect(colours).toEqual(Object.fromEntries(names.map((name) => [name, token.get(asToken(name))])))
    expect(font).toBe(token.get('font'))
    expect(category).toEqual(
      Object.fromEntries(['none', ...categories].map((name) => [name, token.get(`category-${name}`)])),
    )
  })

  test("takes a board's own legend over them", () => {
    const ours = paletteOf(theme, [{ category: 'risk', colour: '#123456' }])
    expect(ours.category.risk).toBe('#123456')
    expect(ours.category.unit).toBe(palette.category.unit)
  })
})
