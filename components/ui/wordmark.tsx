/** The mark: a radar outline with one axis short of the rim. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M16 2 29 11.5 24 27H8L3 11.5Z"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <path d="M16 7 23.3 13 20.2 22H12.5L8.6 13.4Z" fill="var(--mantine-color-petrol-6)" fillOpacity="0.9" />
      <path
        d="M16 2V16L29 11.5M16 16 24 27M16 16 8 27M16 16 3 11.5"
        stroke="currentColor"
        strokeWidth="1"
        opacity="0.45"
        fill="none"
      />
    </svg>
  );
}

export function Wordmark({ size = 24 }: { size?: number }) {
  return (
    <span
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 8,
        fontWeight: 700,
        fontSize: size * 0.78,
        letterSpacing: '-0.02em',
      }}
    >
      <Mark size={size} />
      Tomograph
    </span>
  );
}
