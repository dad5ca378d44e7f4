import { Injectable } from '@nestjs/common';
import { may } from '../auth/authority/ability.js';
import { type Operation } from '../auth/authority/operations.js';
import { type Officer } from '../auth/officer.js';

/** Something that waits for officers. */
export interface DeskCard {
  /** Names it to the web portal, which has its words and its page (`features/officers/desk-cards.ts`). */
  readonly id: string;
  /** Whom it is shown to: officers who may do this. */
  readonly operation: Operation;
  /** How many wait for this officer, and since when the first of them. */
  readonly waiting: (officer: Officer) => Promise<Waiting>;
}

export interface Waiting {
  readonly count: number;
  readonly oldest?: Date | undefined;
}

export interface CardOnDesk extends Waiting {
  readonly id: string;
}

/**
 * What waits for officers, put together from the services. A service adds its card when its module starts:
 * `onModuleInit() { this.desk.add({ id: 'data-requests', operation: 'data-request.read', waiting: … }) }`.
 */
@Injectable()
export class DeskRegistry {
  private readonly cards: DeskCard[] = [];

  add(card: DeskCard): void {
    this.cards.push(card);
  }

  /** The officer's cards, in the order in which services added them. */
  of(officer: Officer): Promise<CardOnDesk[]> {
    const mine = this.cards.filter(({ operation }) => may(officer, operation));
    return Promise.all(mine.map(async ({ id, waiting }) => ({ id, ...(await waiting(officer)) })));
  }
}

/** What waits, from the instants since when each of them does. Pure. */
export function waitingSince(since: readonly Date[]): Waiting {
  const oldest = since.reduce<Date | undefined>(
    (first, at) => (first === undefined || at < first ? at : first),
    undefined,
  );
  return { count: since.length, oldest };
}
