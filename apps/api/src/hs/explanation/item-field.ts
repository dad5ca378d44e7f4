/** Fields of an item, in the order in which people fill them in. */
export const FIELDS = ['description', 'model', 'specification'] as const;
export type ItemField = (typeof FIELDS)[number];
