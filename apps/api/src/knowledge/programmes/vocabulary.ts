/** Words of `knowledge/programmes/` and of a firm's profile: one list each, so that a rule and a firm mean the same. */

/** `procedure`: a standing or a relief in customs and trade procedure, such as AEO or drawback. */
export const PROGRAMME_KINDS = [
  'money',
  'consulting',
  'insurance',
  'finance',
  'training',
  'market-entry',
  'logistics',
  'procedure',
] as const;

/** Where a firm stands on its way abroad, in order. */
export const EXPORT_STAGES = ['preparing', 'first-export', 'growing', 'global'] as const;

/** What a firm wants to do; a programme serves some of them, and a rule may ask for one (its purpose). */
export const PURPOSES = [
  'export-advice',
  'market-research',
  'find-buyers',
  'trade-fair',
  'trade-mission',
  'sell-online',
  'brand-promotion',
  'design',
  'overseas-certification',
  'overseas-base',
  'public-procurement-abroad',
  'market-diversification',
  'tariff-response',
  'use-fta',
  'origin-management',
  'classification',
  'clearance',
  'clearance-abroad',
  'duty-saving',
  'duty-cash-flow',
  'aeo',
  'logistics-cost',
  'buyer-credit',
  'payment-risk',
  'claim-risk',
  'fx-risk',
  'debt-collection',
  'working-capital',
  'facility-funds',
  'pre-shipment-funds',
  'receivable-cash',
  'performance-bond',
  'overseas-investment',
  'ip-protection',
  'research-development',
  'staff-training',
  'translation',
  'service-export',
  'content-export',
  'medical-export',
  'food-export',
  'startup-abroad',
] as const;

/**
 * Size of a firm. `micro` (소상공인), `small` (소기업) and `sme` (중소기업) stand one in the other: a firm known only as
 * `sme` may or may not be small.
 */
export const SIZE_CLASSES = ['micro', 'small', 'sme', 'mid-sized', 'large'] as const;

/** Korea's seventeen first-level local governments. */
export const REGIONS = [
  'seoul',
  'busan',
  'daegu',
  'incheon',
  'gwangju',
  'daejeon',
  'ulsan',
  'sejong',
  'gyeonggi',
  'gangwon',
  'chungbuk',
  'chungnam',
  'jeonbuk',
  'jeonnam',
  'gyeongbuk',
  'gyeongnam',
  'jeju',
] as const;

/** Certificates and standings that rules ask about. */
export const CERTIFICATIONS = [
  'aeo',
  'certified-exporter',
  'iso-9001',
  'iso-14001',
  'venture',
  'innobiz',
  'mainbiz',
  'research-institute',
  'brand-k',
  'global-strong',
  'g-pass',
  'farm-or-fishery-origin',
  'social-enterprise',
  'women-owned',
  'disabled-owned',
] as const;

/** Yes-or-no facts that rules ask about. */
export const FACTS = [
  'makes-goods-itself',
  'supplies-exporters',
  'imports-inputs',
  'goods-originate-in-korea',
  'has-origin-manager',
  'in-simplified-drawback-table',
  'gets-other-duty-relief',
  'hard-to-make-in-korea',
  'statutory-ground-for-deferral',
  'has-buyer',
  'has-export-contract',
  'buyer-has-insurance-limit',
  'has-unpaid-export-claim',
  'has-trouble-at-foreign-customs',
  'harmed-by-trade-measures',
  'sells-online',
  'owns-trade-mark',
  'holds-ip-right',
  'faces-ip-dispute',
  'has-lead-company',
  'kita-member',
  'exports-services',
  'invests-abroad',
  'overdue-loans',
] as const;

/** Amounts that only some rules need, beside sales and exports. */
export const AMOUNTS = [
  /** The larger of the drawback received in each of the two calendar years before. */
  'drawback-in-either-of-two-years',
  /** Drawback received and claimed from 1 January to now. */
  'drawback-this-year',
  /** Duty on the goods for which payment in instalments is asked. */
  'duty-on-goods',
  /** Exports from July of last year to June of this year. */
  'exports-july-to-june',
] as const;

export const CURRENCIES = ['KRW', 'USD'] as const;

export type ProgrammeKind = (typeof PROGRAMME_KINDS)[number];
export type ExportStage = (typeof EXPORT_STAGES)[number];
export type Purpose = (typeof PURPOSES)[number];
export type SizeClass = (typeof SIZE_CLASSES)[number];
export type Region = (typeof REGIONS)[number];
export type Certification = (typeof CERTIFICATIONS)[number];
export type Fact = (typeof FACTS)[number];
export type Amount = (typeof AMOUNTS)[number];
export type Currency = (typeof CURRENCIES)[number];
