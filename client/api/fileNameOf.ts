// The name in a Content-Disposition header: the UTF-8 form before the plain one; null when there is none.
export function fileNameOf(header: string): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1]
  if (encoded) {
    try {
      return decodeURIComponent(encoded)
    } catch {
      // Badly encoded: the plain name is still there.
    }
  }
  return /filename="([^"]+)"/i.exec(header)?.[1] ?? null
}
