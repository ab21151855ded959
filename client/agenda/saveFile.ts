// Hands a text to the browser as a file.
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The download reads the address after this call; it must outlive it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
