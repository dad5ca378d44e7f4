import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { may } from '../../auth/authority/ability.js';
import { authorise } from '../../auth/authority/authorise.js';
import { type Purpose, statedPurpose } from '../../auth/authority/purpose.js';
import { type Officer } from '../../auth/officer.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { compareWithDeclared, type GoodsComparison } from './declared-goods.js';
import { nextOrder, visibleReadings } from './reading-rules.js';
import { type EngineReading, type OfficerReading, type ReadingOrder, type XrayImage } from './xray-image.js';
import { XrayRepository } from './xray.repository.js';

export interface OpenedImage {
  readonly image: XrayImage;
  /** Undefined when the engine hasn't read it, or the officer looks without its boxes. */
  readonly engine: EngineReading | undefined;
  /** What the officer may see of what others said. */
  readonly readings: readonly OfficerReading[];
  /** The reading that the officer may give now. */
  readonly mayGive: ReadingOrder | undefined;
  readonly comparison: GoodsComparison;
}

/** One image with its readings. */
@Injectable()
export class OpenImage {
  constructor(
    private readonly repository: XrayRepository,
    private readonly audit: AuditLog,
    @Inject(DATABASE) private readonly db: Database,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  /**
   * @param blind without the engine's boxes
   * @returns undefined for an id that there is none of
   */
  async open(officer: Officer, id: string, blind: boolean): Promise<OpenedImage | undefined> {
    const image = await this.repository.byId(id);
    if (image === undefined) return undefined;
    authorise(officer, 'image.read', { office: image.office });
    const [engine, readings] = await Promise.all([this.repository.engineReading(id), this.repository.readings(id)]);
    const mayGive = orderFor(officer, image, readings);
    const seer = { id: officer.id, mayResolve: mayGive === 3 };
    return {
      image,
      engine: blind ? undefined : engine,
      readings: visibleReadings(readings, image.state, seer),
      mayGive,
      comparison: compareWithDeclared(image.hs6, image.materials),
    };
  }

  /** One plane's PNG; undefined for an id that there is none of. */
  async plane(officer: Officer, id: string, energy: 'low' | 'high'): Promise<Uint8Array | undefined> {
    const image = await this.repository.byId(id);
    if (image === undefined) return undefined;
    authorise(officer, 'image.read', { office: image.office });
    return this.repository.plane(id, energy);
  }

  /** Whom the parcel is for, for a purpose that goes on record. */
  async consignee(officer: Officer, id: string, given: Purpose | undefined): Promise<string | undefined> {
    const image = await this.repository.byId(id);
    authorise(officer, 'image.consignee', { office: image?.office ?? officer.office });
    const purpose = statedPurpose('image.consignee', given);
    if (image === undefined) return undefined;
    const subject = { kind: 'xray-image', id };
    const shown = { officer, action: 'image.consignee', subject, purpose, at: this.now() };
    await this.db.transaction((tx) => this.audit.append(tx, shown));
    return image.consignee;
  }
}

/** Four eyes: whoever has read an image doesn't read it again, in whatever role. */
export const READ_OPERATIONS = { 1: 'image.judge', 2: 'image.recheck', 3: 'image.resolve' } as const;

function orderFor(officer: Officer, image: XrayImage, readings: readonly OfficerReading[]): ReadingOrder | undefined {
  const order = nextOrder(image.state);
  if (order === undefined) return undefined;
  const fields = { office: image.office, editorIds: readings.map(({ officerId }) => officerId) };
  return may(officer, READ_OPERATIONS[order], fields) ? order : undefined;
}
