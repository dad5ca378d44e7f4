import { type Language } from '../generated/graphql.js';
import { type PortalLanguage } from '../i18n/language.js';

export function toGraphqlLanguage(language: PortalLanguage): Language {
  return language === 'ko' ? 'KO' : 'EN';
}

export function toPortalLanguage(language: Language): PortalLanguage {
  return language === 'KO' ? 'ko' : 'en';
}
