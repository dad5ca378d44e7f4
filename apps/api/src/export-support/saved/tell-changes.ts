import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CLOCK, type Clock } from '../../common/clock.js';
import { koreanDay } from '../../common/korean-day.js';
import { MAILER, type Mailer } from '../../common/mail/mailer.js';
import { PORTAL_CONFIG } from '../../config/config.module.js';
import { type PortalConfig, publicUrl } from '../../config/portal-config.js';
import { FindSupport } from '../find-support.js';
import { type SavedResult, SavedResultRepository } from './saved-result.repository.js';
import { changesBetween, snapshotOf } from './snapshot.js';
import { noticeMail } from './write-mail.js';

const LOOK_EVERY_MS = 30 * 60 * 1000;
/** Taken up at once; mail servers like it slow. */
const BATCH = 50;

/**
 * Holds saved results against the programmes once a day and mails what changed. Of several replicas one takes each of
 * them up, by a change of its row; a mail that fails is made up for the next day, since only what was sent is remembered.
 */
@Injectable()
export class TellChanges implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(TellChanges.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly saved: SavedResultRepository,
    private readonly support: FindSupport,
    @Inject(MAILER) private readonly mailer: Mailer | undefined,
    @Inject(PORTAL_CONFIG) private readonly config: PortalConfig,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  onApplicationBootstrap(): void {
    if (this.mailer === undefined || !this.support.isAvailable) return;
    this.timer = setInterval(() => void this.run(), LOOK_EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** @returns how many mails were sent */
  async run(): Promise<number> {
    const today = koreanDay(this.now());
    let sent = 0;
    try {
      for (let due = await this.saved.due(today, BATCH); due.length > 0; due = await this.saved.due(today, BATCH)) {
        for (const id of due) {
          const taken = await this.saved.take(id, today);
          if (taken !== undefined && (await this.tell(taken))) sent += 1;
        }
      }
    } catch (error) {
      this.logger.error(error);
    }
    if (sent > 0) this.logger.log(`told ${sent} people of changed results`);
    return sent;
  }

  private async tell({ id, email, language, firm, told = {} }: SavedResult): Promise<boolean> {
    const matched = this.support.matchAll(firm);
    if (matched.kind === 'invalid' || this.mailer === undefined) return false;
    const present = snapshotOf(matched.matches);
    const changes = changesBetween(told, present).map((change) => ({
      change,
      name: this.support.nameOf(change.programme)?.[language] ?? change.programme,
    }));
    if (changes.length === 0) return false;
    try {
      const token = await this.saved.addLink(id, this.now());
      await this.mailer(noticeMail({ to: email, language, portal: publicUrl(this.config), token }, changes));
    } catch (error) {
      // Mail servers may repeat the address in what they say; the log isn't for addresses.
      this.logger.warn(
        `a notice of changed results could not be sent (${error instanceof Error ? error.name : 'error'})`,
      );
      return false;
    }
    await this.saved.remember(id, present);
    return true;
  }
}
