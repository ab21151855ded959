// What people call the categories, in either language, in code and by mark.
import { translate } from '../../shared/i18n/catalogue'
import { type Category, categories } from '../../shared/model/category'
import { languages } from '../../shared/model/meeting'

const otherNames: readonly [string, Category][] = [
  ['困難', 'problem'],
  ['解法', 'solution'],
  ['解決方案', 'solution'],
  ['解決方法', 'solution'],
  ['風險', 'risk'],
  ['障礙', 'risk'],
  ['風險與障礙', 'risk'],
  ['克服', 'mitigation'],
  ['克服方式', 'mitigation'],
  ['單位', 'unit'],
  ['願景', 'vision'],
  ['檢討', 'vision'],
  ['回應', 'answer'],
]

const byName = new Map<string, Category>(otherNames)
for (const category of categories) {
  byName.set(category, category)
  for (const language of languages) {
    for (const key of [`category.${category}`, `mark.${category}`] as const) {
      byName.set(translate(language, key).toLowerCase(), category)
    }
  }
}

/** The category of this name; null when the name is none. */
export function categoryNamed(name: string): Category | null {
  const plain = name.trim().toLowerCase()
  return byName.get(plain) ?? byName.get(plain.replace(/s$/, '')) ?? null
}
