import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { isPortalLanguage, LANGUAGES, type PortalLanguage } from './language.js';
import type common from './ko/common.js';
import type consultation from './ko/consultation.js';
import type home from './ko/home.js';
import type tariff from './ko/tariff.js';
import type consultationRequest from './ko/consultation-request.js';
import type consultations from './ko/consultations.js';
import type curation from './ko/curation.js';
import type dataMap from './ko/data-map.js';
import type dataRequest from './ko/data-request.js';
import type firmRecord from './ko/firm-record.js';
import type hs from './ko/hs.js';
import type hsBatch from './ko/hs-batch.js';
import type officers from './ko/officers.js';
import type programmes from './ko/programmes.js';
import type screening from './ko/screening.js';
import type support from './ko/support.js';
import type xray from './ko/xray.js';
import type tradeFraud from './ko/trade-fraud.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      home: typeof home;
      consultation: typeof consultation;
      'consultation-request': typeof consultationRequest;
      consultations: typeof consultations;
      curation: typeof curation;
      'data-map': typeof dataMap;
      'data-request': typeof dataRequest;
      'firm-record': typeof firmRecord;
      hs: typeof hs;
      'hs-batch': typeof hsBatch;
      officers: typeof officers;
      programmes: typeof programmes;
      screening: typeof screening;
      support: typeof support;
      tariff: typeof tariff;
      xray: typeof xray;
      'trade-fraud': typeof tradeFraud;
    };
  }
}

export type Namespace =
  | 'common'
  | 'home'
  | 'consultation'
  | 'consultation-request'
  | 'curation'
  | 'consultations'
  | 'data-map'
  | 'data-request'
  | 'firm-record'
  | 'hs'
  | 'hs-batch'
  | 'officers'
  | 'programmes'
  | 'screening'
  | 'support'
  | 'tariff'
  | 'trade-fraud'
  | 'xray';

type Resource = Readonly<Record<string, unknown>>;

/** Where the texts of each feature are; each file is a chunk of its own, fetched with the page that needs it. */
export const TEXTS: Readonly<Record<PortalLanguage, Record<Namespace, () => Promise<{ default: Resource }>>>> = {
  ko: {
    common: () => import('./ko/common.js'),
    home: () => import('./ko/home.js'),
    consultation: () => import('./ko/consultation.js'),
    'consultation-request': () => import('./ko/consultation-request.js'),
    consultations: () => import('./ko/consultations.js'),
    curation: () => import('./ko/curation.js'),
    'data-map': () => import('./ko/data-map.js'),
    'data-request': () => import('./ko/data-request.js'),
    'firm-record': () => import('./ko/firm-record.js'),
    hs: () => import('./ko/hs.js'),
    'hs-batch': () => import('./ko/hs-batch.js'),
    officers: () => import('./ko/officers.js'),
    programmes: () => import('./ko/programmes.js'),
    screening: () => import('./ko/screening.js'),
    support: () => import('./ko/support.js'),
    tariff: () => import('./ko/tariff.js'),
    xray: () => import('./ko/xray.js'),
    'trade-fraud': () => import('./ko/trade-fraud.js'),
  },
  en: {
    common: () => import('./en/common.js'),
    home: () => import('./en/home.js'),
    consultation: () => import('./en/consultation.js'),
    'consultation-request': () => import('./en/consultation-request.js'),
    consultations: () => import('./en/consultations.js'),
    curation: () => import('./en/curation.js'),
    'data-map': () => import('./en/data-map.js'),
    'data-request': () => import('./en/data-request.js'),
    'firm-record': () => import('./en/firm-record.js'),
    hs: () => import('./en/hs.js'),
    'hs-batch': () => import('./en/hs-batch.js'),
    officers: () => import('./en/officers.js'),
    programmes: () => import('./en/programmes.js'),
    screening: () => import('./en/screening.js'),
    support: () => import('./en/support.js'),
    tariff: () => import('./en/tariff.js'),
    xray: () => import('./en/xray.js'),
    'trade-fraud': () => import('./en/trade-fraud.js'),
  },
};

/** Prepares i18next with no texts yet. Call once, before the first `loadTexts`. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'ko',
    supportedLngs: [...LANGUAGES],
    defaultNS: 'common',
    resources: {},
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
}

/** Fetches the texts of a page; a page is rendered only once its texts are here. */
export async function loadTexts(language: PortalLanguage, namespace: Namespace): Promise<void> {
  if (i18next.hasResourceBundle(language, namespace)) return;
  const texts = await TEXTS[language][namespace]();
  i18next.addResourceBundle(language, namespace, texts.default);
}

/** The language of the page on show. */
export function useLanguage(): PortalLanguage {
  const { lang } = useParams();
  return isPortalLanguage(lang) ? lang : 'ko';
}

/** The texts of a namespace in the language of the page. */
export function useTexts<Name extends Namespace>(namespace: Name) {
  return useTranslation(namespace, { lng: useLanguage() }).t;
}

/** The address of a page of this portal in the language on show: `/chat` → `/ko/chat`. */
export function useLocalPath(): (path: string) => string {
  const language = useLanguage();
  return (path) => `/${language}${path === '/' ? '' : path}`;
}
