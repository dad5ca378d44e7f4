import { Inject, Injectable } from '@nestjs/common';
import { authorise } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { IMAGE_STATES, type ImageState, type XrayImage } from './xray-image.js';
import { type QueueFilter, XrayRepository } from './xray.repository.js';

/** Images in a page at most. */
const MOST = 200;
/** How long an image that an officer has opened is kept from others, in milliseconds. */
const CLAIM_MS = 10 * 60_000;

export interface QueueQuery extends Omit<QueueFilter, 'office'> {
  readonly offset: number;
  readonly limit: number;
}

export interface XrayQueue {
  readonly images: readonly XrayImage[];
  /** All that the filter lets through. */
  readonly total: number;
  readonly byState: Readonly<Record<ImageState, number>>;
  /** How many of the office no engine has read. */
  readonly unread: number;
}

/** What is to be read next, and what after it: pages fetch that ahead. */
export interface NextImages {
  readonly id: string | undefined;
  readonly following: string | undefined;
}

/** The X-ray images of the officer's office. */
@Injectable()
export class XrayQueues {
  constructor(
    private readonly repository: XrayRepository,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /** All that a filter lets through, for a file. @param most images at most */
  async all(officer: Officer, filter: Omit<QueueFilter, 'office'>, most: number): Promise<XrayImage[]> {
    authorise(officer, 'image.read', { office: officer.office });
    return this.repository.list({ ...filter, office: officer.office ?? '' }, 0, most);
  }

  async list(officer: Officer, { offset, limit, ...rest }: QueueQuery): Promise<XrayQueue> {
    const office = officer.office ?? '';
    authorise(officer, 'image.read', { office: officer.office });
    const filter = { ...rest, office };
    const [images, total, counts] = await Promise.all([
      this.repository.list(filter, Math.max(0, offset), Math.min(Math.max(0, limit), MOST)),
      this.repository.count(filter),
      this.repository.countByState(office),
    ]);
    const byState = Object.fromEntries(
      IMAGE_STATES.map((state) => [state, counts.find((each) => each.state === state)?.images ?? 0]),
    ) as Record<ImageState, number>;
    return { images, total, byState, unread: counts.reduce((sum, { unread }) => sum + unread, 0) };
  }

  /**
   * Gives the officer the next image to read, as the first or the second reader, and keeps it from others for a while.
   * @param after the image that they come from, which isn't given again
   */
  async claimNext(officer: Officer, after: string | undefined): Promise<NextImages> {
    authorise(officer, 'image.judge', { office: officer.office });
    const at = this.now();
    const claimsFrom = new Date(at.getTime() - CLAIM_MS);
    const asker = { office: officer.office ?? '', officerId: officer.id, after };
    return this.db.transaction(async (tx) => {
      const [id, following] = await this.repository.readable(tx, asker, claimsFrom, 2);
      if (id !== undefined) await this.repository.claim(tx, id, officer.id, at);
      return { id, following };
    });
  }
}
