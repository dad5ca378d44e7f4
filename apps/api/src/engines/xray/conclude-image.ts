import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { authorise } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { cleanText } from '../../common/clean-text.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { READ_OPERATIONS } from './open-image.js';
import { disagreementsOf, faultOf, nextOrder, type ReadingFault, stateAfter } from './reading-rules.js';
import { MOST_BOXES } from './xray-contract.js';
import {
  type EngineReading,
  type ImageState,
  type OfficerReading,
  type ReadingContent,
  type XrayImage,
} from './xray-image.js';
import { XrayRepository } from './xray.repository.js';

const MOST_NOTE = 1000;
/** The engine's boxes and as many of one's own. */
const MOST_JUDGED = 2 * MOST_BOXES;

export interface ConcludeInput extends ReadingContent {
  /** Where the image stood when the officer opened it: a reading is only of that. */
  readonly seenState: ImageState;
  /** Version of the engine whose boxes the officer saw; undefined when they saw none. */
  readonly seenVersion: string | undefined;
}

export type ConcludeOutcome =
  | { readonly kind: 'concluded'; readonly state: ImageState; readonly reading: OfficerReading }
  /** Unknown, or read by another officer or by the engine in the meantime. */
  | { readonly kind: 'not_open' }
  | { readonly kind: ReadingFault };

/** An officer's reading of an image: first, second, or the supervisor's between two that differ. */
@Injectable()
export class ConcludeImage {
  constructor(
    private readonly repository: XrayRepository,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  conclude(officer: Officer, id: string, input: ConcludeInput): Promise<ConcludeOutcome> {
    return this.db.transaction(async (tx): Promise<ConcludeOutcome> => {
      const image = await this.repository.byId(id, tx, true);
      const readings = image === undefined ? [] : await this.repository.readings(id, tx);
      const order = nextOrder(image?.state ?? input.seenState);
      const office = image === undefined ? officer.office : image.office;
      const editorIds = readings.map(({ officerId }) => officerId);
      authorise(officer, READ_OPERATIONS[order ?? 1], { office, editorIds });
      if (image === undefined || order === undefined || image.state !== input.seenState) return { kind: 'not_open' };
      const engine = await this.repository.engineReading(id, tx);
      const { seenVersion, blind, boxes, conclusion, asksSecond } = input;
      // Boxes are told by their place in the reading that the officer saw.
      if (seenVersion !== undefined && seenVersion !== engine?.version) return { kind: 'not_open' };
      const note = cleanText(input.note).slice(0, MOST_NOTE);
      const cleaned = { blind, boxes, conclusion, asksSecond, note };
      const fault = boxes.length > MOST_JUDGED ? 'bad_box' : faultOf(cleaned, engine, image, order);
      if (fault !== undefined) return { kind: fault };
      const at = this.now();
      const reading: OfficerReading = {
        ...cleaned,
        order,
        officerId: officer.id,
        officerName: officer.name,
        engineVersion: engine?.version,
        disagreements: order === 1 ? disagreementsOf(cleaned, engine) : [],
        at,
      };
      const state = stateAfter([...readings, reading]);
      await this.repository.addReading(tx, id, reading, state);
      await this.record(tx, officer, { image, engine, readings }, { state, reading });
      return { kind: 'concluded', state, reading };
    });
  }

  private record(
    tx: Database,
    officer: Officer,
    before: { image: XrayImage; engine: EngineReading | undefined; readings: readonly OfficerReading[] },
    after: { state: ImageState; reading: OfficerReading },
  ): Promise<void> {
    const { image, engine, readings } = before;
    return this.audit.append(tx, {
      officer,
      action: READ_OPERATIONS[after.reading.order],
      subject: { kind: 'xray-image', id: image.id },
      before: { state: image.state, engine, readings },
      after,
      input: image.contentHash,
      engine: engine && { name: 'xray-reading', version: engine.version },
      at: after.reading.at,
    });
  }
}
