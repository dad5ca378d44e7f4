import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum AuditOutcomeCode {
  DONE = 'done',
  REFUSED = 'refused',
  FAILED = 'failed',
}
registerEnumType(AuditOutcomeCode, { name: 'AuditOutcome' });

export enum ChainFaultCode {
  MISSING = 'missing',
  EDITED = 'edited',
  UNLINKED = 'unlinked',
  HEAD = 'head',
  CUT = 'cut',
  ANCHOR = 'anchor',
}
registerEnumType(ChainFaultCode, { name: 'AuditChainFaultKind' });

@InputType()
export class AuditFilterInput {
  @Field(() => String, { nullable: true, description: 'An officer’s id, or part of the name.' }) who?: string | null;
  @Field(() => String, { nullable: true, description: 'Beginning of an action.' }) action?: string | null;
  @Field(() => Date, { nullable: true }) from?: Date | null;
  @Field(() => Date, { nullable: true, description: 'Before this instant.' }) before?: Date | null;
  @Field(() => String, { nullable: true }) subjectKind?: string | null;
  @Field(() => String, { nullable: true }) subjectId?: string | null;
  @Field(() => String, { nullable: true, description: 'Kind of purpose.' }) purpose?: string | null;
  @Field(() => AuditOutcomeCode, { nullable: true }) outcome?: AuditOutcomeCode | null;
}

@ObjectType('AuditEntry', { description: 'Something that an officer did. Hashes are SHA-256.' })
export class AuditEntryModel {
  @Field(() => ID) id: string;
  @Field(() => Int) position: number;
  @Field() at: Date;
  @Field() officerId: string;
  @Field() officerName: string;
  @Field(() => [String], { description: 'Roles that the officer had then.' }) officerRoles: string[];
  @Field() action: string;
  @Field() subjectKind: string;
  @Field() subjectId: string;
  @Field(() => String, { nullable: true }) purpose?: string | null;
  @Field(() => String, { nullable: true }) purposeNote?: string | null;
  @Field(() => AuditOutcomeCode) outcome: AuditOutcomeCode;
  @Field(() => String, { nullable: true }) engine?: string | null;
  @Field(() => String, { nullable: true }) engineVersion?: string | null;
  @Field(() => String, { nullable: true }) inputHash?: string | null;
  @Field(() => String, { nullable: true }) beforeHash?: string | null;
  @Field(() => String, { nullable: true }) afterHash?: string | null;
  @Field() hash: string;
}

@ObjectType()
export class AuditPageModel {
  @Field(() => [AuditEntryModel], { description: 'Newest first.' }) entries: AuditEntryModel[];
  @Field(() => Int, { nullable: true, description: 'Give it back for the next page; null: there is none.' })
  next?: number | undefined;
}

@ObjectType()
export class AuditChainFault {
  @Field(() => Int) position: number;
  @Field(() => ChainFaultCode) kind: ChainFaultCode;
}

@ObjectType({ description: 'Whether the chain of audit entries is whole.' })
export class AuditChainReport {
  @Field(() => Int) entries: number;
  @Field(() => String, { nullable: true, description: 'Hash of the last entry.' }) hash?: string | undefined;
  @Field(() => [AuditChainFault], { description: 'The first hundred.' }) faults: AuditChainFault[];
}
