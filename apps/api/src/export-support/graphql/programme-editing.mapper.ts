import { BadRequestException } from '@nestjs/common';
import { z } from 'zod';
import { type Language } from '../../common/language.js';
import { type Bilingual } from '../../knowledge/programmes/fields.js';
import { type ProgrammeKnowledge } from '../../knowledge/programmes/read-programmes.js';
import { toFaultModel, toRefusal, toVersionFields } from '../../versions/graphql/version.mapper.js';
import { type Version, type VersionOutcome } from '../../versions/version.js';
import { type ProgrammePreview } from '../editing/preview-programme.js';
import { type ProgrammeDocument, programmeDocumentSchema } from '../editing/programme-document.js';
import { type ListedProgramme } from '../editing/programme-history.js';
import { type Trial } from '../editing/try-programme.js';
import { describeFirm } from '../explanation/describe-firm.js';
import { describeProfile } from '../explanation/describe-profile.js';
import { describeRequired } from '../explanation/describe-required.js';
import {
  AMOUNT_LABELS,
  CERTIFICATION_LABELS,
  FACT_LABELS,
  PURPOSE_LABELS,
  REGION_LABELS,
  SIZE_LABELS,
  STAGE_LABELS,
} from '../explanation/labels.js';
import {
  type EditedProgramme,
  type ProgrammePreviewModel,
  type ProgrammeTrial,
  type ProgrammeVersionModel,
  type ProgrammeVersionRefused,
  type ProgrammeVocabulary,
} from './programme-editing.model.js';
import { type SupportOption } from './programme.model.js';
import { STATUS, VERDICT } from './support.mapper.js';

/** Longest document, in characters: the longest of the folder has a tenth of it. */
const LONGEST = 60_000;

/** @throws BadRequestException when it is no JSON object, or far too long */
export function readDocument(json: string): ProgrammeDocument {
  const read = z
    .string()
    .max(LONGEST)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('is no JSON');
        return z.NEVER;
      }
    })
    .pipe(programmeDocumentSchema)
    .safeParse(json);
  if (read.success) return read.data;
  throw new BadRequestException(`document: ${read.error.issues.map(({ message }) => message).join('; ')}`);
}

export function toProgrammeVersion(version: Version<ProgrammeDocument>): ProgrammeVersionModel {
  const { content, recordId, ...fields } = toVersionFields(version);
  return { ...fields, programmeId: recordId, document: JSON.stringify(content) };
}

export function toProgrammeResult(
  outcome: VersionOutcome<ProgrammeDocument>,
): ProgrammeVersionModel | ProgrammeVersionRefused {
  return outcome.kind === 'done' ? toProgrammeVersion(outcome.version) : toRefusal(outcome);
}

const bilingual = z.object({ ko: z.string(), en: z.string() });
const headSchema = z.object({
  name: bilingual.catch({ ko: '', en: '' }),
  body: bilingual.catch({ ko: '', en: '' }),
  kind: z.string().catch(''),
});

export function toEditedProgramme(
  { id, served, open, byOfficers }: ListedProgramme,
  language: Language,
): EditedProgramme {
  const { name, body, kind } = served ?? headSchema.parse(open?.content ?? {});
  return {
    id,
    name: name[language] || id,
    body: body[language],
    kind,
    status: served?.status ?? null,
    asOf: served?.asOf ?? null,
    byOfficers,
    open: open === undefined ? null : toProgrammeVersion(open),
  };
}

export function toTrial(trial: Trial, language: Language): ProgrammeTrial {
  if (trial.kind === 'faulty') return { faults: trial.faults.map(toFaultModel), preview: null };
  return { faults: [], preview: toPreview(trial.preview, trial.today, language) };
}

function toPreview(preview: ProgrammePreview, today: string, language: Language): ProgrammePreviewModel {
  return {
    firms: preview.firms,
    today,
    statuses: preview.statuses.map(({ status, before, after }) => ({
      status: STATUS[status],
      before: before ?? null,
      after,
    })),
    moves: preview.moves.map(({ from, to, count }) => ({ from: STATUS[from], to: STATUS[to], count })),
    criteria: preview.criteria.map(({ criterion, before, after }) => ({
      id: criterion.id,
      clause: criterion.clause[language],
      required: describeRequired(criterion.test)[language],
      before: before ?? null,
      after,
    })),
    sample: preview.sample.map(({ firm, before, after, criteria }) => ({
      id: firm.id,
      profile: describeProfile(firm)[language],
      before: before === undefined ? null : STATUS[before],
      after: STATUS[after],
      reasons: criteria.map(({ criterion, verdict }) => ({
        id: criterion.id,
        required: describeRequired(criterion.test)[language],
        verdict: VERDICT[verdict],
        firm: describeFirm(criterion.test, firm, today)?.[language] ?? null,
      })),
    })),
  };
}

export function toVocabulary(
  { programmes, agreements }: Pick<ProgrammeKnowledge, 'programmes' | 'agreements'>,
  language: Language,
): ProgrammeVocabulary {
  const options = (labels: Readonly<Record<string, Bilingual>>): SupportOption[] =>
    Object.entries(labels).map(([value, label]) => ({ value, label: label[language] }));
  const named = (records: readonly { readonly id: string; readonly name: Bilingual }[]): SupportOption[] =>
    records
      .map(({ id, name }) => ({ value: id, label: name[language] }))
      .sort((left, right) => left.label.localeCompare(right.label, language));
  return {
    stages: options(STAGE_LABELS),
    purposes: options(PURPOSE_LABELS),
    sizes: options(SIZE_LABELS),
    regions: options(REGION_LABELS),
    certifications: options(CERTIFICATION_LABELS),
    facts: options(FACT_LABELS),
    amounts: options(AMOUNT_LABELS),
    agreements: named(agreements),
    programmes: named(programmes),
  };
}
