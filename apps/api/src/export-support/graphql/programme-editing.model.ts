import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  DraftFaultModel,
  FieldChangeModel,
  OfficerAction,
  VersionOriginCode,
  VersionRefusalCode,
  VersionStateCode,
} from '../../versions/graphql/version.model.js';
import { MatchStatusCode, VerdictCode } from './match.model.js';
import { SupportOption } from './programme.model.js';

@ObjectType('ProgrammeVersion', { description: 'A version of a support programme, as officers write it.' })
export class ProgrammeVersionModel {
  @Field(() => ID) id: string;
  @Field(() => ID) programmeId: string;
  @Field(() => Int) version: number;
  @Field(() => Int, { description: 'Give it back with a change, so that nobody is overwritten.' }) revision: number;
  @Field(() => VersionStateCode) state: VersionStateCode;
  @Field(() => VersionOriginCode) origin: VersionOriginCode;
  @Field({ description: 'JSON: the programme as it would stand in the knowledge folder, without its id.' })
  document: string;
  @Field() authorName: string;
  @Field(() => [ID], { description: 'Officers who wrote on it; none of them may review it.' }) editorIds: string[];
  @Field(() => String, { nullable: true }) reviewerName?: string | undefined;
  @Field(() => String, { nullable: true }) reviewNote?: string | undefined;
  @Field() createdAt: Date;
  @Field() changedAt: Date;
}

@ObjectType()
export class ProgrammeVersionRefused {
  @Field(() => VersionRefusalCode) refusal: VersionRefusalCode;
  @Field(() => [DraftFaultModel]) faults: DraftFaultModel[];
  @Field(() => ID, { nullable: true, description: 'The draft that is open.' }) openVersionId?: string | undefined;
}
export const ProgrammeVersionResult = createUnionType({
  name: 'ProgrammeVersionResult',
  types: () => [ProgrammeVersionModel, ProgrammeVersionRefused] as const,
  resolveType: (value: object) => ('refusal' in value ? ProgrammeVersionRefused : ProgrammeVersionModel),
});

@ObjectType({ description: 'A programme in the officers’ list.' })
export class EditedProgramme {
  @Field(() => ID) id: string;
  @Field() name: string;
  @Field() body: string;
  @Field({ description: 'One of the kinds of the vocabulary; empty while a draft has none.' }) kind: string;
  @Field(() => String, { nullable: true, description: 'published, retired or draft; null: never published.' })
  status: string | null;
  @Field(() => String, { nullable: true }) asOf: string | null;
  @Field({ description: 'Officers published what is served; else it is the knowledge folder’s.' }) byOfficers: boolean;
  @Field(() => ProgrammeVersionModel, { nullable: true, description: 'The version that is being written.' })
  open: ProgrammeVersionModel | null;
}

@ObjectType()
export class ProgrammeVersionInHistory {
  @Field(() => ProgrammeVersionModel) version: ProgrammeVersionModel;
  @Field(() => [FieldChangeModel]) changes: FieldChangeModel[];
}

@ObjectType({ description: 'Everything about one programme that officers work with.' })
export class EditedProgrammeDetail {
  @Field(() => ID) id: string;
  @Field(() => String, { nullable: true, description: 'JSON of what is served; null: never published.' })
  served: string | null;
  @Field(() => [ProgrammeVersionInHistory], { description: 'Newest first.' }) versions: ProgrammeVersionInHistory[];
  @Field(() => [OfficerAction]) actions: OfficerAction[];
}

@ObjectType()
export class PreviewStatusCount {
  @Field(() => MatchStatusCode) status: MatchStatusCode;
  @Field(() => Int, { nullable: true, description: 'Null where no version is published.' }) before: number | null;
  @Field(() => Int) after: number;
}
@ObjectType()
export class PreviewMove {
  @Field(() => MatchStatusCode) from: MatchStatusCode;
  @Field(() => MatchStatusCode) to: MatchStatusCode;
  @Field(() => Int) count: number;
}
@ObjectType()
export class PreviewVerdicts {
  @Field(() => Int) met: number;
  @Field(() => Int) unmet: number;
  @Field(() => Int) unknown: number;
}
@ObjectType()
export class PreviewCriterion {
  @Field(() => ID) id: string;
  @Field() clause: string;
  @Field({ description: 'What is asked, as the machine reads it.' }) required: string;
  @Field(() => PreviewVerdicts) after: PreviewVerdicts;
  @Field(() => PreviewVerdicts, { nullable: true }) before: PreviewVerdicts | null;
}
@ObjectType()
export class PreviewReason {
  @Field(() => ID) id: string;
  @Field() required: string;
  @Field(() => VerdictCode) verdict: VerdictCode;
  @Field(() => String, { nullable: true, description: 'What the firm has; null: not known.' }) firm: string | null;
}
@ObjectType({ description: 'A made-up firm and why it stands so.' })
export class PreviewFirm {
  @Field(() => ID) id: string;
  @Field() profile: string;
  @Field(() => MatchStatusCode, { nullable: true }) before: MatchStatusCode | null;
  @Field(() => MatchStatusCode) after: MatchStatusCode;
  @Field(() => [PreviewReason]) reasons: PreviewReason[];
}
@ObjectType('ProgrammePreview', { description: 'What a draft would do, tried on made-up firms only.' })
export class ProgrammePreviewModel {
  @Field(() => Int) firms: number;
  @Field({ description: 'YYYY-MM-DD, the day for which it was tried.' }) today: string;
  @Field(() => [PreviewStatusCount]) statuses: PreviewStatusCount[];
  @Field(() => [PreviewMove], { description: 'Firms that would stand otherwise than now.' }) moves: PreviewMove[];
  @Field(() => [PreviewCriterion]) criteria: PreviewCriterion[];
  @Field(() => [PreviewFirm]) sample: PreviewFirm[];
}
@ObjectType({ description: 'What keeps a draft from being published; without faults, what it would do.' })
export class ProgrammeTrial {
  @Field(() => [DraftFaultModel]) faults: DraftFaultModel[];
  @Field(() => ProgrammePreviewModel, { nullable: true }) preview: ProgrammePreviewModel | null;
}

@ObjectType({ description: 'The words from which a programme’s conditions are made.' })
export class ProgrammeVocabulary {
  @Field(() => [SupportOption]) stages: SupportOption[];
  @Field(() => [SupportOption]) purposes: SupportOption[];
  @Field(() => [SupportOption]) sizes: SupportOption[];
  @Field(() => [SupportOption]) regions: SupportOption[];
  @Field(() => [SupportOption]) certifications: SupportOption[];
  @Field(() => [SupportOption]) facts: SupportOption[];
  @Field(() => [SupportOption]) amounts: SupportOption[];
  @Field(() => [SupportOption]) agreements: SupportOption[];
  @Field(() => [SupportOption]) programmes: SupportOption[];
}
