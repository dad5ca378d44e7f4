import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { and, asc, desc, eq, inArray, isNull, lt, ne, notInArray, or, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { groupBy } from '../../common/group-by.js';
import { type Database } from '../../database/database.js';
import { DATABASE } from '../../database/database.module.js';
import { xrayEngineReadings, xrayImages as table, xrayPlanes, xrayReadings } from '../../database/xray.schema.js';
import { type ConcludedImage } from './coco.js';
import { type ReceivedParcel } from './read-upload.js';
import { ITEM_KINDS } from './xray-contract.js';
import {
  type Disagreement,
  type EngineBox,
  type EngineReading,
  type ImageState,
  type JudgedBox,
  type MaterialShares,
  type OfficerReading,
  type ReadingOrder,
  type XrayImage,
} from './xray-image.js';

type Row = typeof table.$inferSelect;

/** Which images of an office are listed, and in what order. */
export interface QueueFilter {
  readonly office: string;
  readonly state?: ImageState | undefined;
  /** Only those that no engine has read. */
  readonly unread?: boolean | undefined;
  /** First digits of the declared subheading. */
  readonly hs?: string | undefined;
  /** Beginning of the parcel's or the declaration's number. */
  readonly number?: string | undefined;
  readonly order: 'confidence' | 'received';
}

const ORDERS: Readonly<Record<QueueFilter['order'], readonly SQL[]>> = {
  // What no engine has read comes first: nothing is known of it.
  confidence: [sql`${table.confidence} desc nulls first`, asc(table.receivedAt), asc(table.parcel)],
  received: [desc(table.receivedAt), asc(table.parcel)],
};

/** An image whose planes are asked for together with its size. */
export interface UnreadImage {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly contentHash: string;
}

/** X-ray images and their readings, as stored. */
@Injectable()
export class XrayRepository {
  constructor(@Inject(DATABASE) private readonly db: Database) {}

  /**
   * Takes parcels in. One that came before and has changed is replaced as long as no officer has read it.
   * @returns the parcels' numbers by what became of them
   */
  async receive(
    tx: Database,
    office: string,
    parcels: readonly ReceivedParcel[],
    at: Date,
  ): Promise<{ received: string[]; amended: string[]; unchanged: string[]; alreadyRead: string[] }> {
    const outcome = {
      received: [] as string[],
      amended: [] as string[],
      unchanged: [] as string[],
      alreadyRead: [] as string[],
    };
    for (const parcel of parcels) {
      const number = parcel.declared.parcel;
      const [known] = await tx
        .select({ id: table.id, contentHash: table.contentHash, state: table.state })
        .from(table)
        .where(and(eq(table.office, office), eq(table.parcel, number)))
        .for('update');
      if (known === undefined) outcome.received.push(number);
      else if (known.contentHash === parcel.contentHash) outcome.unchanged.push(number);
      else if (known.state === 'to_read') {
        await tx.delete(table).where(eq(table.id, known.id));
        outcome.amended.push(number);
      } else outcome.alreadyRead.push(number);
      if (known === undefined || (known.contentHash !== parcel.contentHash && known.state === 'to_read')) {
        await this.insert(tx, office, parcel, at);
      }
    }
    return outcome;
  }

  private async insert(tx: Database, office: string, parcel: ReceivedParcel, at: Date): Promise<void> {
    const { declared, low, high, ...image } = parcel;
    const id = randomUUID();
    await tx.insert(table).values({ ...declared, ...image, id, office, receivedAt: at, state: 'to_read' });
    await tx.insert(xrayPlanes).values([
      { imageId: id, energy: 'low', png: low },
      { imageId: id, energy: 'high', png: high },
    ]);
  }

  /** Images that no engine has read, longest waiting first. */
  unread(limit: number, except: readonly string[]): Promise<UnreadImage[]> {
    return this.db
      .select({ id: table.id, width: table.width, height: table.height, contentHash: table.contentHash })
      .from(table)
      .where(and(isNull(table.engineVersion), except.length > 0 ? notInArray(table.id, [...except]) : undefined))
      .orderBy(asc(table.receivedAt), asc(table.parcel))
      .limit(limit);
  }

  async setWaitingReason(ids: readonly string[], reason: string): Promise<void> {
    await this.db
      .update(table)
      .set({ waitingReason: reason })
      .where(and(inArray(table.id, [...ids]), isNull(table.engineVersion)));
  }

  /** Stores the engine's readings of images that are still there. */
  async setEngineReadings(
    readings: readonly { readonly id: string; readonly reading: EngineReading }[],
    at: Date,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      for (const { id, reading } of readings) {
        const { version, inputHash, requestId, boxes } = reading;
        const written = await tx
          .update(table)
          .set({
            engineVersion: version,
            confidence: boxes[0]?.confidence ?? 0,
            surestKind: boxes[0]?.kind ?? null,
            waitingReason: null,
          })
          .where(and(eq(table.id, id), isNull(table.engineVersion)))
          .returning({ id: table.id });
        if (written.length === 0) continue;
        await tx
          .insert(xrayEngineReadings)
          .values({ imageId: id, engineVersion: version, inputHash, requestId, boxes, readAt: at });
      }
    });
  }

  /** The PNG of one plane. */
  async plane(id: string, energy: 'low' | 'high'): Promise<Uint8Array | undefined> {
    const [row] = await this.db
      .select({ png: xrayPlanes.png })
      .from(xrayPlanes)
      .where(and(eq(xrayPlanes.imageId, id), eq(xrayPlanes.energy, energy)));
    return row?.png;
  }

  async byId(id: string, tx: Database = this.db, lock = false): Promise<XrayImage | undefined> {
    if (!z.uuid().safeParse(id).success) return undefined;
    const query = tx.select().from(table).where(eq(table.id, id));
    const [row] = lock ? await query.for('update') : await query;
    return row && toImage(row);
  }

  async engineReading(id: string, tx: Database = this.db): Promise<EngineReading | undefined> {
    const [row] = await tx.select().from(xrayEngineReadings).where(eq(xrayEngineReadings.imageId, id));
    return row && toEngineReading(row);
  }

  /** Oldest first. */
  async readings(id: string, tx: Database = this.db): Promise<OfficerReading[]> {
    const rows = await tx
      .select()
      .from(xrayReadings)
      .where(eq(xrayReadings.imageId, id))
      .orderBy(asc(xrayReadings.order));
    return rows.map(toReading);
  }

  async addReading(tx: Database, id: string, reading: OfficerReading, state: ImageState): Promise<void> {
    const { engineVersion, ...rest } = reading;
    await tx.insert(xrayReadings).values({ ...rest, imageId: id, engineVersion: engineVersion ?? null });
    await tx.update(table).set({ state, claimedBy: null, claimedAt: null }).where(eq(table.id, id));
  }

  async list(filter: QueueFilter, offset: number, limit: number, tx: Database = this.db): Promise<XrayImage[]> {
    const rows = await tx
      .select()
      .from(table)
      .where(conditionOf(filter))
      .orderBy(...ORDERS[filter.order])
      .offset(offset)
      .limit(limit);
    return rows.map(toImage);
  }

  count(filter: QueueFilter): Promise<number> {
    return this.db.$count(table, conditionOf(filter));
  }

  /** How many images of an office are in each state, and how many of them no engine has read. */
  countByState(office: string): Promise<{ state: ImageState; images: number; unread: number }[]> {
    return this.db
      .select({
        state: table.state,
        images: sql<number>`count(*)::int`,
        unread: sql<number>`(count(*) filter (where ${table.engineVersion} is null))::int`,
      })
      .from(table)
      .where(eq(table.office, office))
      .groupBy(table.state);
  }

  /** Ids of what this officer could read next, the surest first; what others have open since `claimsFrom` is left out. */
  async readable(
    tx: Database,
    { office, officerId, after }: { office: string; officerId: string; after: string | undefined },
    claimsFrom: Date,
    limit: number,
  ): Promise<string[]> {
    const rows = await tx
      .select({ id: table.id })
      .from(table)
      .where(
        and(
          readableBy(office, officerId),
          after === undefined ? undefined : ne(table.id, after),
          or(isNull(table.claimedBy), eq(table.claimedBy, officerId), lt(table.claimedAt, claimsFrom)),
        ),
      )
      // What the officer has opened and passed over comes last.
      .orderBy(sql`${table.claimedBy} is not distinct from ${officerId}`, ...ORDERS.confidence)
      .limit(limit)
      .for('update', { skipLocked: true });
    return rows.map(({ id }) => id);
  }

  async claim(tx: Database, id: string, officerId: string, at: Date): Promise<void> {
    await tx.update(table).set({ claimedBy: officerId, claimedAt: at }).where(eq(table.id, id));
  }

  /** How many images wait for a first or a second reading by this officer. */
  countReadable(office: string, officerId: string): Promise<number> {
    return this.db.$count(table, readableBy(office, officerId));
  }

  /** Images of an office that are concluded on, with all that was said of them, oldest first. */
  async concluded(tx: Database, office: string): Promise<ConcludedImage[]> {
    const isConcluded = and(eq(table.office, office), inArray(table.state, ['cleared', 'to_inspect']));
    const rows = await tx
      .select({ image: table, engine: xrayEngineReadings })
      .from(table)
      .leftJoin(xrayEngineReadings, eq(xrayEngineReadings.imageId, table.id))
      .where(isConcluded)
      .orderBy(asc(table.receivedAt), asc(table.parcel));
    const readings = await tx
      .select({ reading: xrayReadings })
      .from(xrayReadings)
      .innerJoin(table, eq(xrayReadings.imageId, table.id))
      .where(isConcluded)
      .orderBy(asc(xrayReadings.order));
    const byImage = groupBy(readings, ({ reading }) => reading.imageId);
    return rows.map(({ image, engine }) => ({
      image: toImage(image),
      engine: engine === null ? undefined : toEngineReading(engine),
      readings: (byImage.get(image.id) ?? []).map(({ reading }) => toReading(reading)),
    }));
  }
}

/** Images that wait for a first reading, or for a second by someone who hasn't read them yet. */
function readableBy(office: string, officerId: string): SQL | undefined {
  const ownReading = sql`select 1 from ${xrayReadings} where ${xrayReadings.imageId} = ${table.id} and ${xrayReadings.officerId} = ${officerId}`;
  return and(eq(table.office, office), inArray(table.state, ['to_read', 'second']), sql`not exists (${ownReading})`);
}

function conditionOf({ office, state, unread, hs, number }: QueueFilter): SQL | undefined {
  return and(
    eq(table.office, office),
    state === undefined ? undefined : eq(table.state, state),
    unread === true ? isNull(table.engineVersion) : undefined,
    hs === undefined ? undefined : sql`starts_with(${table.hs6}, ${hs})`,
    number === undefined
      ? undefined
      : or(sql`starts_with(${table.parcel}, ${number})`, sql`starts_with(${table.declaration}, ${number})`),
  );
}

function toImage(row: Row): XrayImage {
  const { hs6, quantity, netMass, engineVersion, confidence, surestKind, materials, waitingReason, claimedBy } = row;
  return {
    id: row.id,
    office: row.office,
    parcel: row.parcel,
    declaration: row.declaration,
    declaredGoods: row.declaredGoods,
    hs6: hs6 ?? undefined,
    quantity: quantity ?? undefined,
    netMass: netMass ?? undefined,
    senderCountry: row.senderCountry,
    consignee: row.consignee,
    width: row.width,
    height: row.height,
    contentHash: row.contentHash,
    materials: materials as MaterialShares,
    receivedAt: row.receivedAt,
    engine:
      engineVersion === null
        ? undefined
        : {
            version: engineVersion,
            confidence: confidence ?? 0,
            surestKind: ITEM_KINDS.find((kind) => kind === surestKind),
          },
    waitingReason: waitingReason ?? undefined,
    state: row.state,
    claimedBy: claimedBy ?? undefined,
  };
}

const toEngineReading = (row: typeof xrayEngineReadings.$inferSelect): EngineReading => ({
  version: row.engineVersion,
  inputHash: row.inputHash,
  requestId: row.requestId,
  boxes: row.boxes as EngineBox[],
});

function toReading(row: typeof xrayReadings.$inferSelect): OfficerReading {
  return {
    order: row.order as ReadingOrder,
    officerId: row.officerId,
    officerName: row.officerName,
    blind: row.blind,
    engineVersion: row.engineVersion ?? undefined,
    boxes: row.boxes as JudgedBox[],
    conclusion: row.conclusion,
    asksSecond: row.asksSecond,
    note: row.note,
    disagreements: row.disagreements as Disagreement[],
    at: row.at,
  };
}
