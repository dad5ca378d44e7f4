import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DeskRegistry, type Waiting } from '../../desk/desk-registry.js';
import { type Officer } from '../../auth/officer.js';
import { ScreeningRepository } from './screening.repository.js';
import { type WorklistFilter } from './worklist-filter.js';

/** What of screening waits for the officers of an office. */
@Injectable()
export class ScreeningDesk implements OnModuleInit {
  constructor(
    private readonly desk: DeskRegistry,
    private readonly repository: ScreeningRepository,
  ) {}

  onModuleInit(): void {
    const card = (state: WorklistFilter['state']) => (officer: Officer) => this.count(officer, state);
    this.desk.add({ id: 'screening', operation: 'declaration.decide', waiting: card('open') });
    this.desk.add({ id: 'inspections', operation: 'declaration.decide', waiting: card('to_inspect') });
    this.desk.add({ id: 'releases', operation: 'declaration.release', waiting: card('to_release') });
  }

  private async count({ office }: Officer, state: WorklistFilter['state']): Promise<Waiting> {
    if (office === undefined) return { count: 0 };
    return { count: await this.repository.count(office, state) };
  }
}
