import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Officer } from '../../auth/officer.js';
import { DeskRegistry, type Waiting } from '../../desk/desk-registry.js';
import { AlertRepository, type ListedState } from './store/alert.repository.js';

/** What of trade-finance fraud waits for the officers of an office. */
@Injectable()
export class TradeFraudDesk implements OnModuleInit {
  constructor(
    private readonly desk: DeskRegistry,
    private readonly alerts: AlertRepository,
  ) {}

  onModuleInit(): void {
    const card = (state: ListedState) => (officer: Officer) => this.count(officer, state);
    this.desk.add({ id: 'fraud-alerts', operation: 'fraud-alert.take', waiting: card('open') });
    this.desk.add({ id: 'fraud-closings', operation: 'fraud-alert.close', waiting: card('close_proposed') });
  }

  private async count({ office }: Officer, state: ListedState): Promise<Waiting> {
    return office === undefined ? { count: 0 } : this.alerts.waiting(office, state);
  }
}
