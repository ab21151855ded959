// 自己的範本: templates that people saved, in this browser.
import { readSavedTemplate, type SavedTemplate } from '../../shared/agenda/plan'

const storageKey = 'meeting-templates'
const keptAtMost = 30

type Place = Pick<Storage, 'getItem' | 'setItem'>

/** Newest first. What cannot be read is left out. */
export function listSavedTemplates(storage: Place = localStorage): SavedTemplate[] {
  try {
    const texts: unknown = JSON.parse(storage.getItem(storageKey) ?? '[]')
    if (!Array.isArray(texts)) return []
    return texts.flatMap((text) => (typeof text === 'string' ? (readSavedTemplate(text) ?? []) : []))
  } catch {
    return []
  }
}

/** One of the same name is replaced. False where this browser keeps nothing. */
export function saveTemplate(template: SavedTemplate, storage: Place = localStorage): boolean {
  const others = listSavedTemplates(storage).filter(({ name }) => name !== template.name)
  return write([template, ...others], storage)
}

export function forgetTemplate(name: string, storage: Place = localStorage): void {
  write(
    listSavedTemplates(storage).filter((template) => template.name !== name),
    storage,
  )
}

function write(templates: readonly SavedTemplate[], storage: Place): boolean {
  try {
    const texts = templates.slice(0, keptAtMost).map((template) => JSON.stringify(template))
    storage.setItem(storageKey, JSON.stringify(texts))
    return true
  } catch {
    return false
  }
}
