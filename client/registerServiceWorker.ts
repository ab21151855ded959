// Lets a reload work offline. Service workers exist only in secure contexts; elsewhere the board says so when offline.

export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !window.isSecureContext || !('serviceWorker' in navigator)) return
  addEventListener('load', () => {
    // Refused by a setting of the browser: the board works without it.
    navigator.serviceWorker.register('/sw.js').catch(() => undefined)
  })
}
