import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DeskRegistry, waitingSince } from '../../desk/desk-registry.js';
import { DecideDataRequest } from './decide-data-request.js';

/** What of the data map waits for officers. */
@Injectable()
export class DataRequestsDesk implements OnModuleInit {
  constructor(
    private readonly desk: DeskRegistry,
    private readonly requests: DecideDataRequest,
  ) {}

  onModuleInit(): void {
    this.desk.add({
      id: 'data-requests',
      operation: 'data-request.read',
      waiting: async (officer) => {
        const open = await this.requests.list(officer, OPEN, undefined, MOST);
        return waitingSince(open.map(({ createdAt }) => createdAt));
      },
    });
  }
}

/** Counted at most. */
const MOST = 1000;

/** Nobody has looked at it yet, or the person answered what was asked back. */
const OPEN = ['received', 'answered'] as const;
