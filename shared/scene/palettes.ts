// The colours of each theme as data, for pictures that are made where no style sheet is. Equal to client/theme.css: a
// test compares them.
import { type Category, categories } from '../model/category'
import type { Meeting } from '../model/meeting'
import type { Palette } from './palette'

export const themes = ['light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]

const font = "'Noto Sans TC', 'PingFang TC', 'Microsoft JhengHei', 'Noto Sans CJK TC', system-ui, sans-serif"

const light: Palette = {
  ground: '#faf9f6',
  surface: '#ffffff',
  sunken: '#f2f0ea',
  ink: '#1f2328',
  ink2: '#57606a',
  line: '#d8d6cf',
  lineStrong: '#8a8f96',
  accent: '#0b6e69',
  accentSoft: '#e2f0ee',
  onAccent: '#ffffff',
  noteInk: '#1f2328',
  noteEdge: 'rgb(31 35 40 / 14%)',
  font,
  category: {
    none: '#f1efe9',
    problem: '#fff3a6',
    solution: '#d0e17a',
    risk: '#f48b99',
    mitigation: '#9edbc8',
    unit: '#b9c8f5',
    vision: '#e8cbf6',
    aspect: '#f5d128',
    answer: '#ffb26b',
    fact: '#a9d4f5',
    remark: '#dadde1',
    clarify: '#cdbdf2',
  },
}

const dark: Palette = {
  ...light,
  ground: '#17191c',
  surface: '#202327',
  sunken: '#111315',
  ink: '#eceae4',
  ink2: '#adb3ba',
  line: '#3b4046',
  lineStrong: '#858c94',
  accent: '#63c9bf',
  accentSoft: '#173633',
  onAccent: '#06211f',
  noteEdge: 'rgb(0 0 0 / 30%)',
  category: {
    none: '#c9c7c1',
    problem: '#ece08f',
    solution: '#bdcf6b',
    risk: '#e88492',
    mitigation: '#8ccab7',
    unit: '#a8b8e8',
    vision: '#d8bbe8',
    aspect: '#e3c130',
    answer: '#eda564',
    fact: '#9ac5e6',
    remark: '#c4c8cd',
    clarify: '#bfafe4',
  },
}

const contrast: Palette = {
  ...light,
  ground: '#ffffff',
  sunken: '#ffffff',
  ink: '#000000',
  ink2: '#1f2328',
  line: '#57606a',
  lineStrong: '#000000',
  accent: '#004a46',
  accentSoft: '#d6efec',
  noteInk: '#000000',
  noteEdge: '#000000',
  category: { ...light.category, none: '#ffffff' },
}

const palettes: Readonly<Record<Theme, Palette>> = { light, dark, contrast }

/** A theme's colours with the board's own legend over them. */
export function paletteOf(theme: Theme, legend: Meeting['legend']): Palette {
  const category: { [C in Category | 'none']: string } = { ...palettes[theme].category }
  for (const own of legend) if (categories.includes(own.category)) category[own.category] = own.colour
  return { ...palettes[theme], category }
}
