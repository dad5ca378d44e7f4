import { appendFile, readFile } from 'node:fs/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { CLOCK, type Clock } from '../common/clock.js';
import { PORTAL_CONFIG } from '../config/config.module.js';
import { type PortalConfig } from '../config/portal-config.js';
import { type Database } from '../database/database.js';
import { DATABASE } from '../database/database.module.js';
import { auditChain } from '../database/schema.js';
import { type ChainHead } from './audit-chain.js';

const EVERY_MS = 60_000;

/**
 * Writes down where the audit chain ends, once a minute when it has grown: to the log and, where `AUDIT_ANCHOR_FILE` names
 * one, as a line of that file. Kept where the database's administrators can't write, these lines show whether the chain
 * was rewritten or cut since.
 */
@Injectable()
export class ChainAnchors implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('AuditChain');
  private timer: NodeJS.Timeout | undefined;
  private last = 0;

  constructor(
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.write(), EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Before the shutdown's end the database is closed, so the last line is written here. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.write();
  }

  private async write(): Promise<void> {
    try {
      const [head] = await this.db.select().from(auditChain).where(eq(auditChain.id, 1));
      if (head === undefined || head.position === this.last) return;
      const anchor = { at: this.now().toISOString(), position: head.position, hash: head.hash };
      this.logger.log(anchor);
      const { AUDIT_ANCHOR_FILE: file } = this.config;
      if (file !== undefined) await appendFile(file, `${JSON.stringify(anchor)}\n`);
      this.last = head.position;
    } catch (error) {
      this.logger.error(error);
    }
  }
}

const anchorSchema = z.object({ position: z.number().int().positive(), hash: z.string().regex(/^[0-9a-f]{64}$/) });

/** The lines of an anchor file. @throws when there is no such file, or a line is none */
export async function readAnchors(path: string): Promise<ChainHead[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => anchorSchema.parse(JSON.parse(line)));
}
