import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export enum VersionStateCode {
  DRAFT = 'draft',
  SUBMITTED = 'submitted',
  PUBLISHED = 'published',
  SUPERSEDED = 'superseded',
  DISCARDED = 'discarded',
}
export enum VersionOriginCode {
  FILE = 'file',
  NEW = 'new',
  EDIT = 'edit',
  IMPORT = 'import',
  RESTORE = 'restore',
  RETIRE = 'retire',
}
export enum VersionRefusalCode {
  NOT_FOUND = 'not_found',
  OUTDATED = 'outdated',
  DRAFT_OPEN = 'draft_open',
  FAULTY = 'faulty',
  OWN_WORK = 'own_work',
}
registerEnumType(VersionStateCode, { name: 'RecordVersionState' });
registerEnumType(VersionOriginCode, { name: 'RecordVersionOrigin' });
registerEnumType(VersionRefusalCode, {
  name: 'RecordVersionRefusalCode',
  valuesMap: {
    OUTDATED: { description: 'Somebody changed it in the meantime, or it is not in the state for this.' },
    DRAFT_OPEN: { description: 'Another draft of the record is open.' },
    OWN_WORK: { description: 'Nobody reviews what they wrote on.' },
  },
});

export enum FaultCodeModel {
  EMPTY = 'empty',
  TOO_LONG = 'too_long',
  TOO_MANY = 'too_many',
  NO_ARTICLE = 'no_article',
  NO_MONTH = 'no_month',
  NO_DAY = 'no_day',
  ENDS_BEFORE_START = 'ends_before_start',
  REPEATED = 'repeated',
  ASKED_ELSEWHERE = 'asked_elsewhere',
  OTHER = 'other',
}
registerEnumType(FaultCodeModel, { name: 'DraftFaultCode' });

@ObjectType()
export class DraftFaultModel {
  @Field() field: string;
  @Field(() => FaultCodeModel, { nullable: true, description: 'Absent where the message is in the asked language.' })
  code?: FaultCodeModel | undefined;
  @Field() message: string;
  @Field(() => ID, { nullable: true, description: 'The record that stands in the way.' }) recordId?: string | undefined;
}

@ObjectType()
export class FieldChangeModel {
  @Field() field: string;
  @Field(() => String, { nullable: true }) before?: string | undefined;
  @Field(() => String, { nullable: true }) after?: string | undefined;
}
@ObjectType()
export class OfficerAction {
  @Field() officerName: string;
  @Field() action: string;
  @Field() at: Date;
  @Field(() => String, { nullable: true }) beforeHash?: string | undefined;
  @Field(() => String, { nullable: true }) afterHash?: string | undefined;
}
