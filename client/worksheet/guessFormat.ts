// Which import format a file most likely is, by its name and first words; the person can choose another.
export const importFormats = ['json', 'json-worksheet', 'notes', 'worksheet', 'csv', 'transcript'] as const
export type ImportFormat = (typeof importFormats)[number]

export function guessFormat(name: string, text: string): ImportFormat {
  const start = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, 2000)
  if (/^#{2,6}\s+[^：:\n]{1,80}[：:]/m.test(start)) return 'transcript'
  if (start.startsWith('[')) return 'notes'
  if (start.startsWith('{')) return /"schema"\s*:\s*"worksheet\//.test(start) ? 'worksheet' : 'json'
  return /\.json$/i.test(name) ? 'json' : 'csv'
}
