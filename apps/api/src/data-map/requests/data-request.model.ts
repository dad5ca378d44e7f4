import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LanguageCode } from '../../common/graphql/language.model.js';
import { DataFieldRef, DatasetRef } from '../graphql/dataset.model.js';
import { DataMapUnavailable } from '../graphql/map.model.js';
import { DATA_REQUEST_FAULTS, type DataRequestFault } from './check-data-request.js';
import { type DataRequestStatus } from './data-request.js';
import { type DataRequestAction } from './decide-data-request.js';

/** GraphQL's names of the faults: PURPOSE_TOO_SHORT for `purpose_too_short`. */
const FAULT_NAMES = Object.fromEntries(DATA_REQUEST_FAULTS.map((fault) => [fault.toUpperCase(), fault])) as Readonly<
  Record<Uppercase<DataRequestFault>, DataRequestFault>
>;
registerEnumType(FAULT_NAMES, { name: 'DataRequestFault' });

export const DataRequestStatusCode: Readonly<Record<Uppercase<DataRequestStatus>, DataRequestStatus>> = {
  RECEIVED: 'received',
  QUESTION: 'question',
  ANSWERED: 'answered',
  APPROVED: 'approved',
  REFUSED: 'refused',
};
registerEnumType(DataRequestStatusCode, {
  name: 'DataRequestStatus',
  valuesMap: {
    QUESTION: { description: 'An officer asked back; the requester is to answer.' },
    ANSWERED: { description: 'The requester answered; it is the officers’ turn.' },
  },
});

export const DataRequestActionCode: Readonly<Record<Uppercase<DataRequestAction>, DataRequestAction>> = {
  ASK: 'ask',
  APPROVE: 'approve',
  REFUSE: 'refuse',
};
registerEnumType(DataRequestActionCode, { name: 'DataRequestAction' });

@InputType()
export class DataRequestInput {
  @Field(() => LanguageCode) language: LanguageCode;
  @Field(() => [ID]) datasets: string[];
  @Field(() => [String], { description: 'Fields wanted of each, as `dataset.field`; no more than are needed.' })
  fields: string[];
  @Field({ description: '20 to 2,000 characters.' }) purpose: string;
  @Field({ description: 'First month of the rows wanted, YYYY-MM.' }) fromMonth: string;
  @Field({ description: 'Last month of the rows wanted, YYYY-MM.' }) untilMonth: string;
  @Field() legalBasis: string;
  @Field(() => Int, { description: 'Months after which the data are deleted, 1 to 120.' }) retentionMonths: number;
  @Field() organisation: string;
  @Field(() => String, { nullable: true, description: 'E-mail address or telephone number; none to look it up only.' })
  contact?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'That the contact may be kept; needed with a contact.' })
  consent?: boolean | null;
}

@ObjectType({ description: 'Note both parts down: they are the only way back to the request.' })
export class DataRequestReceived {
  @Field() reference: string;
  @Field() secret: string;
  @Field({ description: 'Personal data was taken out of the texts before they were stored.' }) redacted: boolean;
  @Field(() => Int, { description: 'Days after its last change that it is deleted.' }) keptDays: number;
}

@ObjectType()
export class DataRequestRefused {
  @Field(() => [FAULT_NAMES]) faults: readonly DataRequestFault[];
}

@ObjectType({ description: 'What an officer asked back, and the answer once there is one.' })
export class DataRequestExchangeModel {
  @Field() question: string;
  @Field() askedAt: Date;
  @Field(() => String, { nullable: true }) answer: string | null;
  @Field(() => Date, { nullable: true }) answeredAt: Date | null;
}

@ObjectType('DataRequest')
export class DataRequestModel {
  @Field(() => ID) reference: string;
  @Field(() => DataRequestStatusCode) status: DataRequestStatus;
  @Field(() => [DatasetRef]) datasets: DatasetRef[];
  @Field(() => [DataFieldRef]) fields: DataFieldRef[];
  @Field() purpose: string;
  @Field() legalBasis: string;
  @Field() organisation: string;
  @Field({ description: 'YYYY-MM.' }) fromMonth: string;
  @Field({ description: 'YYYY-MM.' }) untilMonth: string;
  @Field(() => Int) retentionMonths: number;
  @Field(() => [DataRequestExchangeModel], { description: 'Oldest first.' }) exchange: DataRequestExchangeModel[];
  @Field(() => String, { nullable: true, description: 'How the data are handed over, or why they are refused.' })
  decision: string | null;
  @Field() createdAt: Date;
  @Field() changedAt: Date;
}

@ObjectType({ description: 'Something that an officer did with a request.' })
export class DataRequestDeed {
  @Field() officerName: string;
  @Field(() => DataRequestActionCode) action: DataRequestAction;
  @Field() at: Date;
}

@ObjectType({ description: 'A request as officers see it.' })
export class OfficersDataRequest extends DataRequestModel {
  @Field(() => ID) id: string;
  @Field(() => LanguageCode, { description: 'The requester’s language.' }) language: LanguageCode;
  @Field(() => String, { nullable: true }) contact: string | null;
}

@ObjectType({ description: 'A text is missing or too long.' })
export class DataRequestTextRefused {
  @Field(() => Int, { nullable: true, description: 'Most characters; null: the text is missing.' })
  limit: number | null;
}

@ObjectType({ description: 'It was withdrawn, is decided already, or it is not the turn of who acts.' })
export class DataRequestNotOpen {
  @Field() message: string;
}

export const DataRequestResult = createUnionType({
  name: 'DataRequestResult',
  types: () => [DataRequestReceived, DataRequestRefused, DataMapUnavailable] as const,
  resolveType: (value: object) => {
    if ('message' in value) return DataMapUnavailable;
    return 'faults' in value ? DataRequestRefused : DataRequestReceived;
  },
});

export const DataRequestAnswerResult = createUnionType({
  name: 'DataRequestAnswerResult',
  types: () => [DataRequestModel, DataRequestTextRefused, DataRequestNotOpen] as const,
  resolveType: (value: object) => {
    if ('message' in value) return DataRequestNotOpen;
    return 'limit' in value ? DataRequestTextRefused : DataRequestModel;
  },
});

export const DataRequestActResult = createUnionType({
  name: 'DataRequestActResult',
  types: () => [OfficersDataRequest, DataRequestTextRefused, DataRequestNotOpen] as const,
  resolveType: (value: object) => {
    if ('message' in value) return DataRequestNotOpen;
    return 'limit' in value ? DataRequestTextRefused : OfficersDataRequest;
  },
});
