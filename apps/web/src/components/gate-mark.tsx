/** The portal's sign: a gate of stone, standing open. The same drawing is public/favicon.svg. */
export function GateMark({ size = 36 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 36 36" aria-hidden="true">
      <rect width="36" height="36" rx="8" fill="var(--gate-1)" />
      <path d="M6 30V18a12 12 0 0 1 24 0v12Z" fill="var(--gate-4)" />
      <path d="M10 30V18a8 8 0 0 1 16 0v12Z" fill="var(--gate-5)" />
      <path d="M13.5 30V18a4.5 4.5 0 0 1 9 0v12Z" fill="#fff" />
    </svg>
  );
}
