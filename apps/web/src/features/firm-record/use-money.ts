import { useLanguage } from '../../i18n/texts.js';

/** US dollars in words of the page's language. */
export function useMoney(): (dollars: number) => string {
  const language = useLanguage();
  const format = new Intl.NumberFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: 0,
  });
  return (dollars) => format.format(dollars);
}
