export const KINDS = [
  'money',
  'consulting',
  'insurance',
  'finance',
  'training',
  'market-entry',
  'logistics',
  'procedure',
] as const;

/** A kind that this page has words for; what a newer server adds goes without. */
export function kindOf(kind: string): (typeof KINDS)[number] | undefined {
  return KINDS.find((known) => known === kind);
}
