import { type RiskReason } from './risk-model.js';

export type ReasonLanguage = 'ko' | 'en';

/** What a part of a declaration or a feature of it is called. */
const NAMES: Readonly<Record<string, Readonly<Record<ReasonLanguage, string>>>> = {
  office: { ko: '세관', en: 'office' },
  processType: { ko: '통관계획', en: 'process type' },
  importType: { ko: '수입종류', en: 'import type' },
  importUse: { ko: '거래구분', en: 'import use' },
  paymentType: { ko: '결제방법', en: 'payment type' },
  transport: { ko: '운송수단', en: 'mode of transport' },
  declarant: { ko: '신고인', en: 'declarant' },
  importer: { ko: '수입자', en: 'importer' },
  seller: { ko: '해외공급자', en: 'seller' },
  courier: { ko: '특송업체', en: 'courier' },
  hs2: { ko: '품목(2단위)', en: 'chapter' },
  hs4: { ko: '품목(4단위)', en: 'heading' },
  hs6: { ko: '품목(6단위)', en: 'subheading' },
  departure: { ko: '적출국', en: 'country of departure' },
  origin: { ko: '원산지', en: 'origin' },
  taxRate: { ko: '세율', en: 'tax rate' },
  taxType: { ko: '세율구분', en: 'tax type' },
  originMark: { ko: '원산지표시', en: 'origin marking' },
  logNetMass: { ko: '순중량', en: 'net mass' },
  logPrice: { ko: '과세가격', en: 'price' },
  logUnitPrice: { ko: 'kg당 가격', en: 'price per kilogram' },
  month: { ko: '신고 월', en: 'month' },
  dayOfMonth: { ko: '신고 일', en: 'day of the month' },
  sameCountry: { ko: '적출국과 원산지의 일치', en: 'departure and origin being the same' },
  sellerNamed: { ko: '해외공급자 기재 여부', en: 'whether a seller is named' },
  byCourier: { ko: '특송 여부', en: 'whether it came by courier' },
};

const nameOf = (subject: string, language: ReasonLanguage): string =>
  subject
    .split('+')
    .map((part) => NAMES[part]?.[language] ?? part)
    .join(language === 'ko' ? '·' : ' + ');

/** A reason in words: what it is about, how much it adds, and the past inspections behind it. */
export function reasonText({ subject, contribution, past }: RiskReason, language: ReasonLanguage): string {
  const name = nameOf(subject, language);
  const weight = `${contribution < 0 ? '−' : '+'}${Math.abs(contribution).toFixed(2)}`;
  if (past === undefined || past.inspected === 0) return `${name} (${weight})`;
  const { inspected, frauds } = past;
  return language === 'ko'
    ? `${name}: 과거 검사 ${inspected}건 중 적발 ${frauds}건 (${weight})`
    : `${name}: ${frauds} of ${inspected} past inspections found fraud (${weight})`;
}
