import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

@ObjectType({ description: 'What a firm agreed to.' })
export class FirmConsent {
  @Field() version: string;
  @Field({ description: 'Its record also counts, unnamed, among the similar firms of others.' })
  countsForOthers: boolean;
  @Field() givenAt: Date;
  @Field() expiresAt: Date;
}

@ObjectType({ description: 'Which firm is looking, and what it agreed to.' })
export class FirmSession {
  @Field(() => ID, { nullable: true, description: 'Pseudonym; null: no firm has signed in.' }) firm: string | null;
  @Field(() => FirmConsent, { nullable: true }) consent: FirmConsent | null;
  @Field({ description: 'The firms that can sign in are made up.' }) isDemo: boolean;
  @Field({ description: 'Firms sign in at an issuer: /api/firm/login?return=…' }) canSignIn: boolean;
  @Field({ description: 'There is a record of the firm here.' }) hasRecord: boolean;
  @Field(() => Int, { description: 'Days that a consent given now would hold.' }) consentDays: number;
  @Field(() => Int, { description: 'Days that the log of readings is kept.' }) logDays: number;
  @Field(() => Int, { description: 'Days after their month or day that export records and past support are deleted.' })
  recordDays: number;
}

export enum FirmAccessAction {
  CONSENT_GIVEN = 'consent-given',
  CONSENT_WITHDRAWN = 'consent-withdrawn',
  DASHBOARD = 'dashboard',
  MATCHING = 'matching',
  COUNTED = 'counted',
}
registerEnumType(FirmAccessAction, { name: 'FirmAccessAction' });

@ObjectType({ description: 'A reading of the firm’s record, or a change of its consent.' })
export class FirmAccess {
  @Field() at: Date;
  @Field(() => FirmAccessAction) action: FirmAccessAction;
}

@ObjectType()
export class FirmPortion {
  @Field({ description: 'HS code, country or month.' }) key: string;
  @Field({ description: 'In words, in the language asked for.' }) label: string;
  @Field(() => Float, { description: 'US dollars.' }) value: number;
}

@ObjectType()
export class FirmSupportReceived {
  @Field(() => ID) programme: string;
  @Field() name: string;
  @Field({ description: 'applied, awarded, completed or refused.' }) stage: string;
  @Field({ description: 'YYYY-MM-DD.' }) on: string;
}

@ObjectType({ description: 'A destination where firms of the same goods grow and this firm doesn’t sell yet.' })
export class FirmOpportunity {
  @Field({ description: 'ISO 3166.' }) destination: string;
  @Field() label: string;
  @Field(() => Int, { description: 'Firms that sell there, in steps of three.' }) firms: number;
  @Field(() => Int, { description: 'Per cent on the year before, in steps of five.' }) growth: number;
  @Field(() => [String], { description: 'Agreements in force.' }) agreements: string[];
}

@ObjectType({ description: 'What a firm’s own record shows.' })
export class FirmDashboard {
  @Field({ description: 'Of a made-up firm.' }) synthetic: boolean;
  @Field(() => String, { nullable: true, description: 'First month of the records, YYYY-MM.' }) from: string | null;
  @Field(() => String, { nullable: true }) until: string | null;
  @Field(() => Float, { description: 'US dollars of the last twelve months.' }) total: number;
  @Field(() => [FirmPortion]) products: FirmPortion[];
  @Field(() => [FirmPortion]) destinations: FirmPortion[];
  @Field(() => [FirmPortion], { description: 'Oldest first.' }) months: FirmPortion[];
  @Field(() => [FirmSupportReceived]) support: FirmSupportReceived[];
  @Field(() => [FirmOpportunity]) opportunities: FirmOpportunity[];
}
