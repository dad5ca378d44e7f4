import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type OfficerRole } from './officer.js';

export enum OfficerRoleCode {
  TRADER_SUPPORT = 'trader_support',
  KNOWLEDGE_REVIEWER = 'knowledge_reviewer',
  SCREENING = 'screening',
  IMAGE_ANALYST = 'image_analyst',
  INVESTIGATOR = 'investigator',
  DATA_STEWARD = 'data_steward',
  SUPERVISOR = 'supervisor',
  AUDITOR = 'auditor',
}
registerEnumType(OfficerRoleCode, { name: 'OfficerRole' });

export const ROLE_CODES: Readonly<Record<OfficerRole, OfficerRoleCode>> = {
  trader_support: OfficerRoleCode.TRADER_SUPPORT,
  knowledge_reviewer: OfficerRoleCode.KNOWLEDGE_REVIEWER,
  screening: OfficerRoleCode.SCREENING,
  image_analyst: OfficerRoleCode.IMAGE_ANALYST,
  investigator: OfficerRoleCode.INVESTIGATOR,
  data_steward: OfficerRoleCode.DATA_STEWARD,
  supervisor: OfficerRoleCode.SUPERVISOR,
  auditor: OfficerRoleCode.AUDITOR,
};

@ObjectType('Officer')
export class OfficerModel {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field(() => [OfficerRoleCode]) roles: OfficerRoleCode[];
  @Field(() => String, { nullable: true, description: 'Code of the customs office.' }) office?: string | undefined;
  @Field(() => [String], { description: 'What the officer may do, as `subject.verb`.' }) operations: string[];
}

@ObjectType()
export class SessionLife {
  @Field({ description: 'When it ends by itself if nothing more is done.' }) endsAt: Date;
  @Field({ description: 'When it ends in any case.' }) lastsUntil: Date;
  @Field(() => Date, { nullable: true, description: 'Until when the renewed proof of who one is holds.' })
  steppedUpUntil?: Date | undefined;
}

@ObjectType({ description: 'Who is looking, for the pages of officers. Asking does not prolong the session.' })
export class OfficerSessionModel {
  @Field(() => OfficerModel, { nullable: true }) officer?: OfficerModel | undefined;
  @Field(() => SessionLife, { nullable: true }) life?: SessionLife | undefined;
  @Field({ description: 'Officers can sign in here at all.' }) canSignIn: boolean;
  @Field({ description: 'They are made up, for development.' }) demo: boolean;
}

@ObjectType({ description: 'A session of the officer who asks.' })
export class OwnSession {
  @Field(() => ID) id: string;
  @Field() current: boolean;
  @Field({ description: 'Browser and system; may be empty.' }) browser: string;
  @Field() signedInAt: Date;
  @Field() lastSeenAt: Date;
}
