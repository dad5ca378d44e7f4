import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { authorise } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { ReadWaitingImages } from './read-waiting-images.js';
import { readUpload, type UploadedFile, type UploadFault } from './read-upload.js';
import { XrayRepository } from './xray.repository.js';

export type UploadOutcome =
  | {
      readonly kind: 'received';
      readonly received: number;
      /** Were there already, have changed and weren't read by an officer yet: they are read anew. */
      readonly amended: number;
      readonly unchanged: number;
      readonly faults: readonly UploadFault[];
    }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Takes X-ray images in, for the officer's own office, and has them read by the engine. */
@Injectable()
export class ReceiveImages {
  constructor(
    private readonly repository: XrayRepository,
    private readonly reading: ReadWaitingImages,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** @param files one CSV file and two PNG files a parcel */
  async receive(officer: Officer, files: readonly UploadedFile[]): Promise<UploadOutcome> {
    authorise(officer, 'image.receive', { office: officer.office });
    const upload = await readUpload(files);
    if (upload.kind === 'unreadable') return upload;
    const at = this.now();
    const written = await this.db.transaction(async (tx) => {
      const outcome = await this.repository.receive(tx, officer.office ?? '', upload.parcels, at);
      const subject = { kind: 'xray-upload', id: randomUUID() };
      const input = upload.parcels.map(({ contentHash }) => contentHash);
      await this.audit.append(tx, { officer, action: 'image.receive', subject, input, after: outcome, at });
      return outcome;
    });
    this.reading.wake();
    const alreadyRead = written.alreadyRead.map((of): UploadFault => ({ of, code: 'already_read' }));
    return {
      kind: 'received',
      received: written.received.length,
      amended: written.amended.length,
      unchanged: written.unchanged.length,
      faults: [...upload.faults, ...alreadyRead],
    };
  }
}
