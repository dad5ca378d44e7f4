import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Officer } from '../../auth/officer.js';
import { DeskRegistry, type Waiting, waitingSince } from '../../desk/desk-registry.js';
import { ListOpenQuestions } from './queue/list-open-questions.js';
import { AnswerRequest } from './requests/answer-request.js';
import { RecordHistory } from './versions/record-history.js';

/** Counted at most. */
const MOST = 1000;

/** What of the consultation service waits for officers. */
@Injectable()
export class CurationDesk implements OnModuleInit {
  constructor(
    private readonly desk: DeskRegistry,
    private readonly queue: ListOpenQuestions,
    private readonly history: RecordHistory,
    private readonly requests: AnswerRequest,
  ) {}

  onModuleInit(): void {
    this.desk.add({ id: 'reviews', operation: 'record.review', waiting: (officer) => this.reviews(officer) });
    this.desk.add({ id: 'requests', operation: 'request.read', waiting: (officer) => this.openRequests(officer) });
    this.desk.add({ id: 'questions', operation: 'question.read', waiting: (officer) => this.queue.waiting(officer) });
    this.desk.add({ id: 'drafts', operation: 'record.write', waiting: (officer) => this.drafts(officer) });
  }

  /** Submitted by others: nobody reviews what they wrote on. */
  private async reviews(officer: Officer): Promise<Waiting> {
    const submitted = await this.history.list(officer, ['submitted']);
    return waitingSince(
      submitted.filter(({ editorIds }) => !editorIds.includes(officer.id)).map((each) => each.changedAt),
    );
  }

  private async drafts(officer: Officer): Promise<Waiting> {
    const drafts = await this.history.list(officer, ['draft']);
    return waitingSince(drafts.filter(({ editorIds }) => editorIds.includes(officer.id)).map((each) => each.changedAt));
  }

  private async openRequests(officer: Officer): Promise<Waiting> {
    const open = await this.requests.list(officer, ['received', 'in_progress'], undefined, MOST);
    return waitingSince(open.map(({ createdAt }) => createdAt));
  }
}
