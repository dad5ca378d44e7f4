import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { column } from '../../officer-lists/list-file.js';
import { OfficerLists } from '../../officer-lists/officer-lists.js';
import { type OfficerSession } from './officer-session.js';
import { OfficerSessionRepository } from './officer-session.repository.js';

/** One's own sessions as a file. */
@Injectable()
export class OwnSessionsList implements OnModuleInit {
  constructor(
    private readonly lists: OfficerLists,
    private readonly sessions: OfficerSessionRepository,
  ) {}

  onModuleInit(): void {
    this.lists.add({
      id: 'sessions',
      operation: 'desk.read',
      filter: z.strictObject({}),
      columns: [
        column<OfficerSession>('browser', '브라우저', 'Browser', ({ browser }) => browser),
        column<OfficerSession>('signedInAt', '로그인', 'Signed in', ({ signedInAt }) => signedInAt),
        column<OfficerSession>('lastSeenAt', '마지막 사용', 'Last used', ({ lastSeenAt }) => lastSeenAt),
      ],
      rows: ({ id }) => this.sessions.ofOfficer(id),
    });
  }
}
