import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { type Operation } from '../../auth/authority/operations.js';
import { type Column, column } from '../../officer-lists/list-file.js';
import { OfficerLists } from '../../officer-lists/officer-lists.js';
import { type Version, type VersionState } from '../../versions/version.js';
import { VERSION_COLUMNS } from '../../versions/version-columns.js';
import { type ConsultationRequest } from '../requests/consultation-request.js';
import { ListOpenQuestions } from './queue/list-open-questions.js';
import { type OpenQuestion } from './queue/open-question.repository.js';
import { AnswerRequest } from './requests/answer-request.js';
import { type DraftContent } from './versions/draft-content.js';
import { RecordHistory } from './versions/record-history.js';

const none = z.strictObject({});

/** A question with the group that it stands in, from 1, and the record nearest to it. */
interface QueuedQuestion extends OpenQuestion {
  readonly group: number;
  readonly nearest: string | undefined;
}

const QUESTION: readonly Column<QueuedQuestion>[] = [
  column('group', '묶음', 'Group', ({ group }) => group),
  column('askedAt', '물은 때', 'Asked', ({ askedAt }) => askedAt),
  column('language', '언어', 'Language', ({ language }) => language),
  column('question', '질문', 'Question', ({ text }) => text),
  column('answered', '답변함', 'Answered', ({ answered }) => answered),
  column('reasons', '도움이 되지 않은 이유', 'Why it did not help', ({ complaint }) => complaint?.reasons.join(' ')),
  column('note', '의견', 'Note', ({ complaint }) => complaint?.note),
  column('nearest', '가까운 사례', 'Nearest record', ({ nearest }) => nearest),
];

const VERSION: readonly Column<Version<DraftContent>>[] = [
  ...VERSION_COLUMNS,
  column('topic', '분야', 'Topic', ({ content }) => content.topic),
  column('questionKo', '질문(한국어)', 'Question (Korean)', ({ content }) => content.question.ko),
  column('questionEn', '질문(영어)', 'Question (English)', ({ content }) => content.question.en),
  column('asOf', '기준', 'As of', ({ content }) => content.asOf),
];

const REQUEST: readonly Column<ConsultationRequest>[] = [
  column('reference', '접수번호', 'Reference', ({ reference }) => reference),
  column('status', '상태', 'Status', ({ status }) => status),
  column('createdAt', '접수', 'Received', ({ createdAt }) => createdAt),
  column('language', '언어', 'Language', ({ language }) => language),
  column('category', '분야', 'Topic', ({ category }) => category),
  column('question', '질문', 'Question', ({ question }) => question),
  column('reply', '답변', 'Answer', ({ reply }) => reply),
];

/** Lists of the records' curation as files; of requests, without how to reach who asked. */
@Injectable()
export class CurationLists implements OnModuleInit {
  constructor(
    private readonly lists: OfficerLists,
    private readonly queue: ListOpenQuestions,
    private readonly history: RecordHistory,
    private readonly requests: AnswerRequest,
  ) {}

  onModuleInit(): void {
    this.lists.add({
      id: 'questions',
      operation: 'question.read',
      filter: none,
      columns: QUESTION,
      rows: async (officer, _filter, most) =>
        (await this.queue.groups(officer, { limit: most })).flatMap(({ questions, nearest }, at) =>
          questions.map((question) => ({ ...question, group: at + 1, nearest: nearest?.id })),
        ),
    });
    this.addVersions('record-drafts', 'record.read', ['draft', 'submitted']);
    this.addVersions('published-records', 'record.export', ['published']);
    this.lists.add({
      id: 'record-history',
      operation: 'record.read',
      filter: z.strictObject({ id: z.string().min(1).max(200) }),
      columns: VERSION,
      rows: async (officer, { id }) => (await this.history.of(officer, id)).versions.map(({ version }) => version),
    });
    this.lists.add({
      id: 'consultation-requests',
      operation: 'request.read',
      filter: z.strictObject({ answered: z.boolean().default(false) }),
      columns: REQUEST,
      rows: (officer, { answered }, most) =>
        this.requests.list(officer, answered ? ['answered'] : ['received', 'in_progress'], undefined, most),
    });
  }

  private addVersions(id: string, operation: Operation, states: readonly VersionState[]): void {
    this.lists.add({
      id,
      operation,
      filter: none,
      columns: VERSION,
      rows: (officer, _filter, limit) => this.history.list(officer, states, { limit }),
    });
  }
}
