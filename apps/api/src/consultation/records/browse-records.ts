import { Injectable } from '@nestjs/common';
import { type Language } from '../../common/language.js';
import { cleanText } from '../../common/clean-text.js';
import { CONSULTATION_TOPICS, type ConsultationRecord } from '../../knowledge/consultation/consultation-record.js';
import { ConsultationIndex } from '../consultation-index.js';
import { LiveRecords } from './live-records.js';

/** Records on one page of the list. */
const PAGE_SIZE = 20;
/** As many as the index ranks for one text; farther ones have nothing to do with it. */
const MOST_FOUND = 48;
const RELATED = 4;
const TEXT_LIMIT = 200;

export interface BrowseQuery {
  readonly language: Language;
  /** All topics when not given; an unknown one has no records. */
  readonly topic?: string | null | undefined;
  /** Words to search for; all records when not given. */
  readonly text?: string | null | undefined;
  /** Only records that may no longer hold. */
  readonly underReview: boolean;
  /** From 1. */
  readonly page: number;
}

export interface RecordPage {
  readonly records: readonly ConsultationRecord[];
  /** On all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** Topics with the number of records that the search finds in each, in the order in which topics are shown. */
  readonly topics: readonly { readonly topic: string; readonly count: number }[];
}

/** The public's list of reviewed records: by topic, by search, page by page. */
@Injectable()
export class BrowseRecords {
  constructor(
    private readonly live: LiveRecords,
    private readonly index: ConsultationIndex,
  ) {}

  async browse({ topic, text, underReview, page, language }: BrowseQuery): Promise<RecordPage> {
    const words = cleanText(text ?? '').slice(0, TEXT_LIMIT);
    const found = words === '' ? byQuestion(this.live.reviewed(), language) : await this.index.rank(words, MOST_FOUND);
    const listed = underReview ? found.filter((record) => this.live.reviewReasons(record).length > 0) : found;
    return pageOf(listed, topic ?? undefined, page);
  }

  /** Records on the nearest questions, best first, without the record itself. */
  async related(
    record: Pick<ConsultationRecord, 'id' | 'question'>,
    language: Language,
  ): Promise<ConsultationRecord[]> {
    const near = await this.index.rank(record.question[language], RELATED + 1);
    return near.filter(({ id }) => id !== record.id).slice(0, RELATED);
  }
}

function byQuestion(records: readonly ConsultationRecord[], language: Language): ConsultationRecord[] {
  const order = new Map<string, number>(CONSULTATION_TOPICS.map((topic, place) => [topic, place]));
  const collator = new Intl.Collator(language);
  return [...records].sort(
    (a, b) =>
      (order.get(a.topic) ?? 0) - (order.get(b.topic) ?? 0) ||
      collator.compare(a.question[language], b.question[language]),
  );
}

/** One page of what was found, and how it spreads over the topics. Pure; a page past the last one is the last. */
export function pageOf(found: readonly ConsultationRecord[], topic: string | undefined, asked: number): RecordPage {
  const chosen = topic === undefined ? found : found.filter((record) => record.topic === topic);
  const pages = Math.max(1, Math.ceil(chosen.length / PAGE_SIZE));
  const page = Math.min(Math.max(1, Math.trunc(asked)), pages);
  const topics = CONSULTATION_TOPICS.map((name) => ({
    topic: name,
    count: found.filter((record) => record.topic === name).length,
  }));
  return {
    records: chosen.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    total: chosen.length,
    page,
    pages,
    topics: topics.filter(({ count }) => count > 0),
  };
}
