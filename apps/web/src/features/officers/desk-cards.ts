/**
 * Where each card of the desk leads. Its id is the one under which a service of the API adds it (`desk/desk-registry.ts`),
 * its words stand in `i18n` under `officers.desk.cards`. A card without a place here is not shown.
 */
export const DESK_CARDS = {
  reviews: '/officers/curation/drafts',
  requests: '/officers/curation/requests',
  questions: '/officers/curation/queue',
  drafts: '/officers/curation/drafts',
  'hs-feedback': '/officers/hs-feedback',
  'data-requests': '/officers/data-requests',
  programmes: '/officers/programmes?state=submitted',
  screening: '/officers/screening',
  inspections: '/officers/screening?state=to_inspect',
  releases: '/officers/screening?state=to_release',
  xray: '/officers/xray',
  'xray-differing': '/officers/xray?state=resolve',
  'fraud-alerts': '/officers/trade-fraud?state=open',
  'fraud-closings': '/officers/trade-fraud?state=close_proposed',
} as const;

export type DeskCardId = keyof typeof DESK_CARDS;

export function isDeskCard(id: string): id is DeskCardId {
  return Object.hasOwn(DESK_CARDS, id);
}
