import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../../../audit/audit-log.js';
import { authorise } from '../../../auth/authority/authorise.js';
import { type Officer } from '../../../auth/officer.js';
import { type Waiting } from '../../../desk/desk-registry.js';
import { CLOCK, type Clock } from '../../../common/clock.js';
import { daysBefore } from '../../../common/retention.js';
import { type Database } from '../../../database/database.js';
import { DATABASE } from '../../../database/database.module.js';
import { createTextAnalyzer, type TextAnalyzer } from '../../../retrieval/text/text-analyzer.js';
import { ConsultationIndex } from '../../consultation-index.js';
import { groupQuestions } from './group-questions.js';
import { type OpenQuestion, OpenQuestionRepository } from './open-question.repository.js';

/** How far back the queue looks, in days, and at how many questions, so that it is there at once. */
const DAYS = 90;
const MOST_QUESTIONS = 2000;
/** Groups in a page. */
const PAGE = 50;

/** Questions that ask much the same. */
export interface QuestionGroup {
  readonly questions: readonly OpenQuestion[];
  readonly unanswered: number;
  readonly unhelpful: number;
  readonly lastAskedAt: Date;
  /** The record nearest to it, which may only lack a wording. */
  readonly nearest: { readonly id: string; readonly question: string } | undefined;
}

/** The queue of officers: what the portal could not answer, or not well, most asked first. */
@Injectable()
export class ListOpenQuestions {
  private analyzer: Promise<TextAnalyzer> | undefined;

  constructor(
    private readonly questions: OpenQuestionRepository,
    private readonly index: ConsultationIndex,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /**
   * A page of groups.
   * @param page `after`: the first reply of the last group of the page before; where that was dealt with meanwhile, from the
   *   beginning, so that none is passed over
   */
  async groups(
    officer: Officer,
    { after, limit = PAGE }: { readonly after?: string | undefined; readonly limit?: number } = {},
  ): Promise<QuestionGroup[]> {
    authorise(officer, 'question.read');
    const open = await this.questions.list(daysBefore(this.now(), DAYS), MOST_QUESTIONS);
    const groups = groupQuestions(open, await (this.analyzer ??= createTextAnalyzer()));
    const from = after === undefined ? 0 : groups.findIndex(([first]) => first?.replyId === after) + 1;
    return Promise.all(groups.slice(from, from + limit).map((group) => this.describe(group)));
  }

  /** How many questions wait, as far back as the queue looks. */
  async waiting(officer: Officer): Promise<Waiting> {
    authorise(officer, 'question.read');
    const open = await this.questions.list(daysBefore(this.now(), DAYS), MOST_QUESTIONS);
    return { count: open.length, oldest: open.at(-1)?.askedAt };
  }

  /** Takes questions off the queue for which no record is needed. */
  async dismiss(officer: Officer, replyIds: readonly string[]): Promise<void> {
    authorise(officer, 'question.dismiss');
    const at = this.now();
    await this.db.transaction(async (tx) => {
      const known = await this.questions.textsOf(tx, replyIds);
      const ids = known.map(({ replyId }) => replyId);
      await this.questions.markHandled(tx, ids, officer, at);
      for (const id of ids) {
        await this.audit.append(tx, { officer, action: 'question.dismiss', subject: { kind: 'question', id }, at });
      }
    });
  }

  private async describe(questions: readonly OpenQuestion[]): Promise<QuestionGroup> {
    const [newest] = questions;
    const [nearest] = newest === undefined ? [] : await this.index.rank(newest.text, 1);
    return {
      questions,
      unanswered: questions.filter(({ answered }) => !answered).length,
      unhelpful: questions.filter(({ complaint }) => complaint !== undefined).length,
      lastAskedAt: questions.reduce((last, { askedAt }) => (askedAt > last ? askedAt : last), new Date(0)),
      nearest: nearest && { id: nearest.id, question: nearest.question[newest?.language ?? 'ko'] },
    };
  }
}
