import { z } from 'zod';
import { RatingReasonCode } from '../../feedback/rating.model.js';
import { LanguageCode } from '../../../common/graphql/language.model.js';
import { ConfidenceCode } from '../../graphql/consultation.model.js';
import { type ConsultationRequest } from '../../requests/consultation-request.js';
import { type QuestionGroup } from '../queue/list-open-questions.js';
import { type DraftContent, draftContentSchema, faultOf } from '../versions/draft-content.js';
import { type RecordVersion } from '../versions/record-version.js';
import { toRefusal, toVersionFields } from '../../../versions/graphql/version.mapper.js';
import { type DraftFault, type VersionOutcome } from '../../../versions/version.js';
import {
  type HandedOverRequestModel,
  type QuestionGroupModel,
  type RecordContent,
  type RecordContentInput,
  type RecordVersionModel,
  type RecordVersionRefused,
} from './curation.model.js';

const REASON = {
  wrong: RatingReasonCode.WRONG,
  not_my_question: RatingReasonCode.NOT_MY_QUESTION,
  incomplete: RatingReasonCode.INCOMPLETE,
  hard_to_understand: RatingReasonCode.HARD_TO_UNDERSTAND,
  outdated: RatingReasonCode.OUTDATED,
  other: RatingReasonCode.OTHER,
} as const;

export function toVersionModel(version: RecordVersion): RecordVersionModel {
  return { ...toVersionFields(version), content: toContentModel(version.content) };
}

function toContentModel({ status, facts, confidence, ...content }: DraftContent): RecordContent {
  return {
    ...content,
    retired: status === 'retired',
    facts: facts.map((fact) => ({ ...fact, value: String(fact.value) })),
    confidence: confidence === 'verified' ? ConfidenceCode.VERIFIED : ConfidenceCode.DATED,
  };
}

export function toVersionResult(outcome: VersionOutcome<DraftContent>): RecordVersionModel | RecordVersionRefused {
  return outcome.kind === 'done' ? toVersionModel(outcome.version) : toRefusal(outcome);
}

const blankToAbsent = z.string().transform((text) => (text.trim() === '' ? undefined : text.trim()));

/** Reads what an officer typed: ends trimmed, empty list entries left out, plain numbers as numbers; or why it is no draft. */
export function toDraftContent(input: RecordContentInput): DraftContent | DraftFault[] {
  const kept = (texts: readonly string[]) => texts.map((text) => text.trim()).filter((text) => text !== '');
  const trimmed = ({ ko, en }: { ko: string; en: string }) => ({ ko: ko.trim(), en: en.trim() });
  const parsed = draftContentSchema.safeParse({
    ...input,
    question: trimmed(input.question),
    answer: trimmed(input.answer),
    variants: { ko: kept(input.variants.ko), en: kept(input.variants.en) },
    facts: input.facts.map(({ what, value, unit }) => ({
      what: what.trim(),
      value: factValue(value),
      unit: unit.trim(),
    })),
    legal: input.legal.map(({ law, article, about }) => ({
      law: law.trim(),
      article: article.trim(),
      about: about.trim(),
    })),
    sources: kept(input.sources),
    validFrom: blankToAbsent.parse(input.validFrom ?? ''),
    validUntil: blankToAbsent.parse(input.validUntil ?? ''),
    note: blankToAbsent.parse(input.note ?? ''),
  });
  return parsed.success ? withoutAbsent(parsed.data) : parsed.error.issues.map(faultOf);
}

function factValue(typed: string): number | string {
  const value = typed.trim();
  return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

/** Absent members must not be there at all, so that equal content has an equal fingerprint. */
function withoutAbsent(content: DraftContent): DraftContent {
  const members = Object.entries(content) as [string, unknown][];
  return draftContentSchema.parse(Object.fromEntries(members.filter(([, value]) => value !== undefined)));
}

export function toGroupModel({ questions, nearest, ...group }: QuestionGroup): QuestionGroupModel {
  return {
    ...group,
    nearest: nearest && { question: nearest.question, recordId: nearest.id },
    questions: questions.map(({ complaint, ...question }) => ({
      ...question,
      complaint: complaint && { note: complaint.note, reasons: complaint.reasons.map((reason) => REASON[reason]) },
    })),
  };
}

export function toRequestModel({ language, contact, ...request }: ConsultationRequest): HandedOverRequestModel {
  return {
    ...request,
    hasContact: contact !== undefined,
    language: language === 'ko' ? LanguageCode.KO : LanguageCode.EN,
  };
}
