import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Officer } from '../../auth/officer.js';
import { DeskRegistry, type Waiting, waitingSince } from '../../desk/desk-registry.js';
import { ProgrammeHistory } from './programme-history.js';

/** Programmes that wait for a second pair of eyes. */
@Injectable()
export class ProgrammeDesk implements OnModuleInit {
  constructor(
    private readonly desk: DeskRegistry,
    private readonly history: ProgrammeHistory,
  ) {}

  onModuleInit(): void {
    this.desk.add({ id: 'programmes', operation: 'programme.review', waiting: (officer) => this.reviews(officer) });
  }

  /** Submitted by others: nobody reviews what they wrote on. */
  private async reviews(officer: Officer): Promise<Waiting> {
    const submitted = await this.history.list(officer, ['submitted']);
    return waitingSince(
      submitted.filter(({ editorIds }) => !editorIds.includes(officer.id)).map(({ changedAt }) => changedAt),
    );
  }
}
