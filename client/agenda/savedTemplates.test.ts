import { expect, it } from 'vitest'
import type { SavedTemplate } from '../../shared/agenda/plan'
import { planOfTemplate } from '../../shared/agenda/templates'
import { forgetTemplate, listSavedTemplates, saveTemplate } from './savedTemplates'

function makeStorage(text: string | null = null) {
  return {
    text,
    getItem() {
      return this.text
    },
    setItem(_key: string, value: string) {
      this.text = value
    },
  }
}
const named = (name: string): SavedTemplate => {
  return { schema: 'meeting-template/1', name, plan: planOfTemplate('mini', 'zh-TW') }
}

it('keeps templates, newest first, one of a name, until they are forgotten', () => {
  const storage = makeStorage()
  for (const name of ['季會', '小會', '季會']) expect(saveTemplate(named(name), storage)).toBe(true)
  expect(listSavedTemplates(storage)).toEqual([named('季會'), named('小會')])
  forgetTemplate('季會', storage)
  expect(listSavedTemplates(storage)).toEqual([named('小會')])
})

it('starts afresh over what it cannot read, and says when nothing is kept', () => {
  expect(listSavedTemplates(makeStorage('{broken'))).toEqual([])
  expect(listSavedTemplates(makeStorage('[3, "{}", null]'))).toEqual([])
  const full = {
    getItem: () => null,
    setItem() {
      throw new Error('QuotaExceededError')
    },
  }
  expect(saveTemplate(named('季會'), full)).toBe(false)
})
