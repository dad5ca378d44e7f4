import { registerEnumType } from '@nestjs/graphql';

/** The portal's two languages as the API names them. */
export enum LanguageCode {
  KO = 'ko',
  EN = 'en',
}
registerEnumType(LanguageCode, { name: 'Language' });
