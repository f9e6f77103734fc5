/** The product's mark: one line from the hand that approves to the hand that supervises. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="mark">
      <path d="M6 20V12a6 6 0 0 1 12 0v8a4 4 0 0 0 8 0V9" fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
      <circle cx="6" cy="23" r="2.6" fill="#8fc7b3" />
      <circle cx="26" cy="7" r="2.6" fill="#8fc7b3" />
    </svg>
  )
}
