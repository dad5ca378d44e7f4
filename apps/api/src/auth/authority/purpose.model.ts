import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { type PurposeKind } from './purpose.js';

export enum PurposeCode {
  ANSWER = 'answer',
  CASE = 'case',
  QUALITY = 'quality',
  AUDIT = 'audit',
  LEGAL = 'legal',
}
registerEnumType(PurposeCode, {
  name: 'PurposeKind',
  valuesMap: {
    ANSWER: { description: 'To answer somebody who asked.' },
    CASE: { description: 'For a case under investigation.' },
    QUALITY: { description: 'To check the quality of the service.' },
    AUDIT: { description: 'For an audit.' },
    LEGAL: { description: 'By an order or a request under a law.' },
  },
});

@InputType({ description: 'What an officer needs something of a person or a firm for; it is put on record.' })
export class PurposeInput {
  @Field(() => PurposeCode) kind: PurposeCode;
  @Field({ description: 'Which request, case or order; 5 to 300 characters.' }) note: string;
}

/** The purpose as the use cases take it. */
export function toPurpose({ kind, note }: PurposeInput): { kind: PurposeKind; note: string } {
  return { kind, note };
}
