// Words that were typed but not sent yet, by the place they were typed in: closing a dialog does not lose them.
/** The key of a note that is not written yet: every editor of a new note takes up the same words. */
export const newNoteDraftKey = 'new-note'

const drafts = new Map<string, string>()

export function readDraft(key: string): string | undefined {
  return drafts.get(key)
}

export function keepDraft(key: string, text: string): void {
  if (/\S/.test(text)) drafts.set(key, text)
  else drafts.delete(key)
}

export function dropDraft(key: string): void {
  drafts.delete(key)
}
