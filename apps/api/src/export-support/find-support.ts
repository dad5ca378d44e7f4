import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../common/clock.js';
import { koreanDay } from '../common/korean-day.js';
import { type Language } from '../common/language.js';
import { testsWithin } from '../knowledge/programmes/criterion.js';
import { type DocumentKind } from '../knowledge/programmes/document-kind.js';
import { type Programme } from '../knowledge/programmes/programme.js';
import { type ProgrammeKnowledge } from '../knowledge/programmes/read-programmes.js';
import { type CalendarEntry, calendarEntries } from './calendar/calendar-entries.js';
import { type Chosen, chooseMatches, type MatchChoice } from './choosing/choose-matches.js';
import { EvidenceSource } from './evidence/evidence-source.js';
import { type FirmFault, type FirmGiven, readFirmInput } from './firm/firm-input.js';
import { type Firm } from './firm/firm-profile.js';
import { type Change, leastChanges } from './matching/least-changes.js';
import { type NamedCriterion, criteriaOf } from './matching/match-programme.js';
import { type Relations, relationsOf } from './matching/relations.js';
import { type WindowState, windowState } from './matching/window-state.js';
import { withRecord } from './own-record/with-record.js';
import { matchProgrammes } from './match-programmes.js';
import { type NextQuestion, nextQuestions } from './questions/next-questions.js';
import { PROGRAMMES, type ProgrammeSource, publishedIn } from './programme-source.js';
import { type RankedMatch } from './ranking/rank-matches.js';

export interface SupportMatch extends RankedMatch {
  /** Fewest changes of the firm's own that would put away what speaks against; undefined where none can. */
  readonly changes: readonly Change[] | undefined;
  readonly relations: Relations;
}

export type SupportOutcome =
  | {
      readonly kind: 'matches';
      readonly firm: Firm;
      /** Names of the facts that the firm's own record tells. */
      readonly fromRecord: ReadonlySet<string>;
      /** YYYY-MM-DD in Korea, the day on which it was matched. */
      readonly today: string;
      /** A page of what was chosen. */
      readonly matches: readonly SupportMatch[];
      /** How many were chosen, and how many there would be otherwise. */
      readonly total: number;
      readonly byStatus: Chosen<RankedMatch>['byStatus'];
      readonly byBody: Chosen<RankedMatch>['byBody'];
      readonly questions: readonly NextQuestion[];
    }
  | { readonly kind: 'invalid'; readonly faults: readonly FirmFault[] }
  | { readonly kind: 'unavailable' };

export interface ProgrammeView {
  readonly programme: Programme;
  readonly criteria: readonly NamedCriterion[];
  readonly window: WindowState;
  /** YYYY-MM-DD in Korea, the day for which the window is told. */
  readonly today: string;
  readonly relations: Relations;
}

export interface ProgrammeFilter {
  readonly ids?: readonly string[] | null;
  readonly kind?: string | null;
  readonly goal?: string | null;
}

export interface OptionLists {
  /** ISO 3166 codes. */
  readonly countries: readonly string[];
  readonly programmes: readonly Pick<Programme, 'id' | 'name'>[];
}

/** Which results are wanted, and how many of them from where on. */
export interface MatchPage {
  readonly choice: MatchChoice;
  readonly language: Language;
  readonly offset: number;
  readonly limit: number;
}

/** Results given at once at most: a reply with everything weighs several hundred kilobytes. */
const MOST_AT_ONCE = 50;

/** Markets of many exporters that no agreement of the list covers; by judgement. */
const LARGE_MARKETS = ['JP', 'TW', 'HK', 'MX', 'SA', 'AE', 'BR', 'ZA', 'EG', 'KZ', 'UZ', 'MN', 'RU'];

/** A firm that has told nothing, for pages that show a programme to anybody. */
const NOBODY: Firm = { id: 'nobody' };

/** Finds support programmes for a firm. What the firm tells is used for its answer and then forgotten. */
@Injectable()
export class FindSupport {
  constructor(
    @Inject(PROGRAMMES) private readonly source: ProgrammeSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly evidence: EvidenceSource,
  ) {}

  /** @param record what the firm's own record tells beside its answers */
  match(given: FirmGiven, page: MatchPage, record?: Firm): SupportOutcome {
    const reading = readFirmInput(given);
    if (reading.kind === 'invalid') return this.knowledge === undefined ? { kind: 'unavailable' } : reading;
    if (record === undefined) return this.matchFirm(reading.firm, page);
    const { firm, fromRecord } = withRecord(reading.firm, record);
    return this.matchFirm(firm, page, fromRecord);
  }

  /** @param fromRecord names of the facts that the firm's record tells */
  matchFirm(
    firm: Firm,
    { choice, language, offset, limit }: MatchPage,
    fromRecord: ReadonlySet<string> = new Set(),
  ): SupportOutcome {
    if (this.knowledge === undefined) return { kind: 'unavailable' };
    const { programmes, agreements } = this.knowledge;
    const today = this.today();
    const ranked = matchProgrammes(this.knowledge, firm, today, this.evidence.of(firm, today));
    const { matches, byStatus, byBody } = chooseMatches(ranked, choice, language);
    const from = Math.max(0, offset);
    return {
      kind: 'matches',
      firm,
      fromRecord,
      today,
      total: matches.length,
      byStatus,
      byBody,
      matches: matches.slice(from, from + Math.min(Math.max(0, limit), MOST_AT_ONCE)).map((match) => ({
        ...match,
        changes: match.status === 'not_eligible' ? leastChanges(match.programme, firm, today, agreements) : [],
        relations: relationsOf(match.programme, programmes, firm),
      })),
      questions: nextQuestions(ranked, { firm, today, agreements }),
    };
  }

  get isAvailable(): boolean {
    return this.knowledge !== undefined;
  }

  /** How every published programme stands for a firm, without what explains it. */
  matchAll(
    given: FirmGiven,
  ):
    | { readonly kind: 'matches'; readonly matches: readonly RankedMatch[] }
    | Extract<SupportOutcome, { kind: 'invalid' }> {
    const reading = readFirmInput(given);
    if (reading.kind === 'invalid') return reading;
    const { knowledge } = this;
    return {
      kind: 'matches',
      matches: knowledge === undefined ? [] : matchProgrammes(knowledge, reading.firm, this.today()),
    };
  }

  /** Published programmes in the order of the knowledge. */
  programmes({ ids, kind, goal }: ProgrammeFilter): readonly ProgrammeView[] {
    return this.published()
      .filter(({ id }) => ids?.includes(id) ?? true)
      .filter((programme) => (kind ?? programme.kind) === programme.kind)
      .filter(({ serves }) => serves.some((purpose) => purpose === (goal ?? purpose)))
      .map((programme) => this.viewOf(programme));
  }

  programme(id: string): ProgrammeView | undefined {
    const found = this.published().find((programme) => programme.id === id);
    return found && this.viewOf(found);
  }

  /** Known application days of some programmes, from today on. */
  calendar(ids: readonly string[], language: Language): readonly CalendarEntry[] {
    const today = this.today();
    return this.published()
      .filter(({ id }) => ids.includes(id))
      .flatMap((programme) => calendarEntries(programme, today, language));
  }

  /** The name of a programme in both languages, drafts included; undefined where there is none. */
  nameOf(id: string): Programme['name'] | undefined {
    return this.knowledge?.programmes.find((programme) => programme.id === id)?.name;
  }

  /** The countries that conditions and agreements turn on, and the published programmes. */
  optionLists(): OptionLists {
    const tests = this.published().flatMap(({ criteria }) => criteria.flatMap(({ test }) => testsWithin(test)));
    const named = tests.flatMap((test) => (test.on === 'destination' ? test.oneOf : []));
    const partners = this.knowledge?.agreements.flatMap((agreement) => agreement.partners) ?? [];
    return { countries: [...new Set([...named, ...partners, ...LARGE_MARKETS])], programmes: this.published() };
  }

  /** The document that programmes name so in Korean; undefined where no list knows it. */
  documentNamed(name: string): DocumentKind | undefined {
    return this.knowledge?.documents.find(({ named }) => named.includes(name));
  }

  private viewOf(programme: Programme): ProgrammeView {
    return {
      programme,
      criteria: criteriaOf(programme),
      window: windowState(programme.window, this.today()),
      today: this.today(),
      relations: relationsOf(programme, this.knowledge?.programmes ?? [], NOBODY),
    };
  }

  private published(): readonly Programme[] {
    return publishedIn(this.knowledge);
  }

  private get knowledge(): ProgrammeKnowledge | undefined {
    return this.source.knowledge;
  }

  private today(): string {
    return koreanDay(this.clock());
  }
}
