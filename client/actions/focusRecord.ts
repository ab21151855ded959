// Puts the keyboard on a record as soon as the page shows it: on its title field when it has one.
const attempts = 20

export function focusRecord(id: string, attempt = 0): void {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(`[data-record="${id}"]`)
    if (element) (element.querySelector<HTMLElement>('[data-focus-first] textarea') ?? element).focus()
    else if (attempt < attempts) focusRecord(id, attempt + 1)
  })
}
