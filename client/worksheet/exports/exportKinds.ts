// The files that can be had, in the order in which they are offered.

export const exportGroups = [
  { name: 'groupPaper', formats: ['pdf', 'odt', 'docx', 'html', 'md'] },
  { name: 'groupSheet', formats: ['ods', 'xlsx', 'csv', 'json'] },
  { name: 'groupPicture', formats: ['png', 'svg'] },
  { name: 'groupAll', formats: ['zip'] },
] as const

export type ExportKind = (typeof exportGroups)[number]['formats'][number]

export const exportKinds: readonly ExportKind[] = exportGroups.flatMap(({ formats }) => formats)

/** By its own name, in any language. */
export function nameOfKind(kind: ExportKind): string {
  return kind === 'md' ? 'Markdown' : kind.toUpperCase()
}
