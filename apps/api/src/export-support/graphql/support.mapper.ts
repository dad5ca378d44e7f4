import { type Language } from '../../common/language.js';
import { type DocumentKind } from '../../knowledge/programmes/document-kind.js';
import { type Bilingual } from '../../knowledge/programmes/fields.js';
import { INDUSTRY_SECTIONS } from '../../knowledge/programmes/industries.js';
import { type ApplicationWindow, type Programme } from '../../knowledge/programmes/programme.js';
import { BODY_GROUPS } from '../choosing/bodies.js';
import { type MatchChoice } from '../choosing/choose-matches.js';
import { describeAsked } from '../explanation/describe-asked.js';
import { describeChange } from '../explanation/describe-change.js';
import { describeFirm } from '../explanation/describe-firm.js';
import { describeQuestion, type QuestionKind } from '../explanation/describe-question.js';
import { describeRequired } from '../explanation/describe-required.js';
import { PURPOSE_LABELS, REGION_LABELS, SIZE_LABELS } from '../explanation/labels.js';
import { TOPIC_LABELS, topicOf } from '../explanation/topic.js';
import { moneyWords } from '../explanation/wording.js';
import { type OptionLists, type ProgrammeView, type SupportMatch, type SupportOutcome } from '../find-support.js';
import { type MatchStatus, type NamedCriterion } from '../matching/match-programme.js';
import { restsOnRecord } from '../own-record/with-record.js';
import { type Relation, type Relations } from '../matching/relations.js';
import { type Verdict } from '../matching/verdict.js';
import { roundsToCome, type WindowState } from '../matching/window-state.js';
import {
  MatchStatusCode,
  QuestionKindCode,
  type SupportChoice,
  type SupportMatch as SupportMatchModel,
  type SupportMatchResult,
  VerdictCode,
} from './match.model.js';
import {
  ProgrammeConfidenceCode,
  type SupportClause,
  type SupportOption,
  type SupportOptions,
  type SupportPaper,
  type SupportProgramme,
  type SupportRelation,
  type SupportWindow,
  WindowStateCode,
  WindowTypeCode,
} from './programme.model.js';

export const STATUS: Readonly<Record<MatchStatus, MatchStatusCode>> = {
  eligible: MatchStatusCode.ELIGIBLE,
  unknown: MatchStatusCode.TO_CONFIRM,
  not_eligible: MatchStatusCode.NOT_NOW,
  closed: MatchStatusCode.CLOSED,
};
export const VERDICT: Readonly<Record<Verdict, VerdictCode>> = {
  met: VerdictCode.MET,
  unmet: VerdictCode.UNMET,
  unknown: VerdictCode.UNKNOWN,
};
const WINDOW: Readonly<Record<WindowState['state'], WindowStateCode>> = {
  open: WindowStateCode.OPEN,
  notice: WindowStateCode.NOTICE,
  closed: WindowStateCode.CLOSED,
};
const WINDOW_TYPE: Readonly<Record<ApplicationWindow['type'], WindowTypeCode>> = {
  rolling: WindowTypeCode.ROLLING,
  yearly: WindowTypeCode.YEARLY,
  fixed: WindowTypeCode.FIXED,
};
const CONFIDENCE: Readonly<Record<Programme['confidence'], ProgrammeConfidenceCode>> = {
  known: ProgrammeConfidenceCode.KNOWN,
  general: ProgrammeConfidenceCode.GENERAL,
};
const QUESTION: Readonly<Record<QuestionKind, QuestionKindCode>> = {
  'yes-no': QuestionKindCode.YES_NO,
  choice: QuestionKindCode.CHOICE,
  number: QuestionKindCode.NUMBER,
  money: QuestionKindCode.MONEY,
  date: QuestionKindCode.DATE,
  list: QuestionKindCode.LIST,
};

/** In which language to say it, and the name of a programme by its id. */
export interface Speaking {
  readonly language: Language;
  readonly nameOf: (id: string) => Bilingual | undefined;
  /** The document that programmes name so in Korean, where it is known. */
  readonly kindOf: (name: string) => DocumentKind | undefined;
}

/** @param lists names of programmes and codes of countries that the knowledge holds */
export function toOptions(language: Language, { countries, programmes }: OptionLists): SupportOptions {
  const nameOfCountry = new Intl.DisplayNames([language], { type: 'region' });
  const byLabel = (left: SupportOption, right: SupportOption) => left.label.localeCompare(right.label, language);
  const options = (labels: Readonly<Record<string, Bilingual>>): SupportOption[] =>
    Object.entries(labels).map(([value, label]) => ({ value, label: label[language] }));
  return {
    sizes: options(SIZE_LABELS),
    regions: options(REGION_LABELS),
    goals: options(PURPOSE_LABELS),
    countries: countries.map((value) => ({ value, label: nameOfCountry.of(value) ?? value })).sort(byLabel),
    industries: INDUSTRY_SECTIONS.flatMap(({ code, name, divisions }) => [
      { value: code, label: name[language] },
      ...divisions.map((division) => ({ value: code + division.code, label: division.name[language] })),
    ]),
    programmes: programmes.map(({ id, name }) => ({ value: id, label: name[language] })).sort(byLabel),
    bodies: BODY_GROUPS.map(({ id, name }) => ({ value: id, label: name[language] })),
  };
}

export function toMatchResult(outcome: SupportOutcome, speaking: Speaking): typeof SupportMatchResult {
  switch (outcome.kind) {
    case 'unavailable':
      return { message: 'This server has no support programmes.' };
    case 'invalid':
      return { faults: outcome.faults.map((fault) => ({ ...fault })) };
    case 'matches':
      return {
        asOf: outcome.today,
        usedRecord: outcome.fromRecord.size > 0,
        total: outcome.total,
        byStatus: Object.entries(STATUS).map(([status, code]) => ({
          status: code,
          count: outcome.byStatus.get(status as MatchStatus) ?? 0,
        })),
        byBody: [...outcome.byBody].map(([body, count]) => ({ body, count })),
        matches: outcome.matches.map((match) => toMatch(match, outcome, speaking)),
        nextQuestions: outcome.questions.map(({ id, decides }) => {
          const { kind, label } = describeQuestion(id);
          return { id, kind: QUESTION[kind], label: label[speaking.language], decides: decides.length };
        }),
      };
  }
}

function toMatch(
  match: SupportMatch,
  { firm, today, fromRecord }: Extract<SupportOutcome, { kind: 'matches' }>,
  speaking: Speaking,
): SupportMatchModel {
  const { language, nameOf } = speaking;
  return {
    programme: toProgramme({ ...match, today, criteria: match.criteria.map(({ criterion }) => criterion) }, speaking),
    status: STATUS[match.status],
    score: match.score,
    inTurn: match.inTurn,
    parts: match.parts.map(({ why, ...part }) => ({ ...part, why: why[language] })),
    criteria: match.criteria.map(({ criterion, verdict }) => ({
      ...toClause(criterion, language),
      verdict: VERDICT[verdict],
      firm: describeFirm(criterion.test, firm, today)?.[language] ?? null,
      fromRecord: restsOnRecord(criterion.test, fromRecord),
    })),
    tally: {
      met: countOf(match, 'met'),
      unmet: countOf(match, 'unmet'),
      unknown: countOf(match, 'unknown'),
    },
    unknowns: askedWhere(match, 'unknown', language),
    against: askedWhere(match, 'unmet', language),
    changes:
      match.changes?.map((change) => {
        const named =
          change.kind === 'take-first'
            ? { ...change, programme: nameOf(change.programme)?.[language] ?? change.programme }
            : change;
        return describeChange(named)[language];
      }) ?? null,
  };
}

function countOf({ criteria }: SupportMatch, wanted: Verdict): number {
  return criteria.filter(({ verdict }) => verdict === wanted).length;
}

function askedWhere({ criteria }: SupportMatch, wanted: Verdict, language: Language): string[] {
  const asked = criteria.filter(({ verdict }) => verdict === wanted);
  return [...new Set(asked.map(({ criterion }) => describeAsked(criterion)[language]))];
}

/** What a client chose by, without the nulls of GraphQL. */
export function toChoice(choice: SupportChoice | null | undefined): MatchChoice {
  return {
    statuses: choice?.statuses ?? undefined,
    kinds: choice?.kinds ?? undefined,
    bodies: choice?.bodies ?? undefined,
    region: choice?.region ?? undefined,
    openNow: choice?.openNow ?? undefined,
    closesWithinDays: choice?.closesWithinDays ?? undefined,
    programmes: choice?.programmes ?? undefined,
    order: choice?.order ?? undefined,
  };
}

export function toProgramme(
  { programme, criteria, window, today, relations }: ProgrammeView,
  speaking: Speaking,
): SupportProgramme {
  const { language } = speaking;
  return {
    id: programme.id,
    name: programme.name[language],
    body: programme.body[language],
    kind: programme.kind,
    serves: programme.serves.map((value) => ({ value, label: PURPOSE_LABELS[value][language] })),
    summary: programme.summary[language],
    gives: programme.gives.map(({ what, amount, sharePercent, cap }) => ({
      what: what[language],
      amount: amount === undefined ? null : moneyWords(amount)[language],
      sharePercent: sharePercent ?? null,
      cap: cap === undefined ? null : moneyWords(cap)[language],
    })),
    clauses: criteria.map((criterion) => toClause(criterion, language)),
    window: toWindow(programme.window, window, today, language),
    ...toRelations(relations, speaking),
    apply: programme.apply[language],
    documents: programme.documents.map((document) => document[language]),
    papers: programme.documents.map((document) => toPaper(programme, document, speaking)),
    link: programme.link,
    legal: programme.legal?.map(({ law, article }) => `${law} ${article}`) ?? [],
    asOf: programme.asOf,
    confidence: CONFIDENCE[programme.confidence],
  };
}

function toPaper(programme: Programme, document: Bilingual, { language, kindOf }: Speaking): SupportPaper {
  const kind = kindOf(document.ko);
  // A paper that no list knows is the same only where it has the same name; a form never is.
  const key = kind?.kind === 'form' ? `${programme.id}:${document.ko}` : (kind?.id ?? document.ko);
  return {
    key,
    name: document[language],
    isForm: kind?.kind === 'form',
    issuer: kind?.issuer?.[language] ?? null,
    where: kind?.where?.[language] ?? null,
  };
}

function toClause({ id, clause, test }: NamedCriterion, language: Language): SupportClause {
  const topic = topicOf(test);
  return {
    id,
    clause: clause[language],
    required: describeRequired(test)[language],
    topic,
    topicLabel: TOPIC_LABELS[topic][language],
  };
}

function toWindow(given: ApplicationWindow, window: WindowState, today: string, language: Language): SupportWindow {
  return {
    type: WINDOW_TYPE[given.type],
    state: WINDOW[window.state],
    closes: window.state === 'open' ? (window.closes ?? null) : null,
    daysLeft: window.state === 'open' ? (window.daysLeft ?? null) : null,
    nextOpens: window.state === 'closed' ? (window.nextOpens ?? null) : null,
    usualMonths: window.state === 'notice' ? [...window.usualMonths] : [],
    periods: roundsToCome(given, today).map((round) => ({ ...round, closesAt: round.closesAt ?? null })),
    note: given.note[language],
  };
}

function toRelations({ before, notBeside }: Relations, { language, nameOf }: Speaking) {
  const toRelation = ({ programme, why, required = false }: Relation & { required?: boolean }): SupportRelation => ({
    programme,
    name: nameOf(programme)?.[language] ?? programme,
    why: why[language],
    required,
  });
  return { before: before.map(toRelation), notBeside: notBeside.map(toRelation) };
}
