import { type PortalLanguage } from '../../i18n/language.js';

const LOCALES: Readonly<Record<PortalLanguage, string>> = { ko: 'ko-KR', en: 'en-GB' };

/** A price or a figure: two decimals at most, none from a thousand on. */
export function priceText(value: number, language: PortalLanguage): string {
  const maximumFractionDigits = Math.abs(value) < 1000 ? 2 : 0;
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits }).format(value);
}
