// The product's mark: two notes, and what they share. The same drawing as public/icon.svg.

export function ProductMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true">
      <rect x="4" y="4" width="38" height="38" rx="7" fill="#f5d128" />
      <rect x="22" y="22" width="38" height="38" rx="7" fill="#9edbc8" />
      <path d="M22 29a7 7 0 0 1 7-7h13v13a7 7 0 0 1-7 7H22z" fill="#0b6e69" />
    </svg>
  )
}
