import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });

/** X-ray images of parcels, with what was declared of them and where their reading stands. */
export const xrayImages = pgTable(
  'xray_images',
  {
    id: uuid('id').primaryKey(),
    office: text('office').notNull(),
    /** The parcel's own number, as in the file that came with the images. */
    parcel: text('parcel').notNull(),
    declaration: text('declaration').notNull(),
    declaredGoods: text('declared_goods').notNull(),
    /** Six digits; null where none was declared. */
    hs6: text('hs6'),
    quantity: doublePrecision('quantity'),
    /** Kilograms. */
    netMass: doublePrecision('net_mass'),
    senderCountry: text('sender_country').notNull(),
    consignee: text('consignee').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    /** Of both planes and all that was declared. */
    contentHash: text('content_hash').notNull(),
    /** Shape `MaterialShares` of `engines/xray`. */
    materials: jsonb('materials').notNull(),
    receivedAt: instant('received_at').notNull(),

    /** Version of the engine that read it; null until one has, which never reads as "nothing found". */
    engineVersion: text('engine_version'),
    /** Confidence and kind of the surest box; confidence 0 and no kind when it was read and nothing marked. */
    confidence: doublePrecision('confidence'),
    surestKind: text('surest_kind'),
    /** Why the last try gave no reading. */
    waitingReason: text('waiting_reason'),

    state: text('state', { enum: ['to_read', 'second', 'resolve', 'cleared', 'to_inspect'] }).notNull(),
    /** Who has it open to read, so that two officers don't begin the same one. */
    claimedBy: text('claimed_by'),
    claimedAt: instant('claimed_at'),
  },
  (table) => [
    unique('xray_images_parcel_key').on(table.office, table.parcel),
    index('xray_images_queue_idx').on(table.office, table.state, table.confidence),
    index('xray_images_unread_idx')
      .on(table.receivedAt)
      .where(sql`${table.engineVersion} is null`),
  ],
);

/** The two planes of an image, as the PNG files that came. */
export const xrayPlanes = pgTable(
  'xray_planes',
  {
    imageId: uuid('image_id')
      .notNull()
      .references(() => xrayImages.id, { onDelete: 'cascade' }),
    energy: text('energy', { enum: ['low', 'high'] }).notNull(),
    png: bytes('png').notNull(),
  },
  (table) => [primaryKey({ columns: [table.imageId, table.energy] })],
);

/** What the engine saw in an image. */
export const xrayEngineReadings = pgTable('xray_engine_readings', {
  imageId: uuid('image_id')
    .primaryKey()
    .references(() => xrayImages.id, { onDelete: 'cascade' }),
  engineVersion: text('engine_version').notNull(),
  /** Of the whole request that the image was part of. */
  inputHash: text('input_hash').notNull(),
  requestId: text('request_id').notNull(),
  /** Shape `EngineBox[]` of `engines/xray`. */
  boxes: jsonb('boxes').notNull(),
  readAt: instant('read_at').notNull(),
});

/** What officers saw in an image: first reader, second reader, and the supervisor who decides between them. */
export const xrayReadings = pgTable(
  'xray_readings',
  {
    imageId: uuid('image_id')
      .notNull()
      .references(() => xrayImages.id, { onDelete: 'cascade' }),
    /** 1, 2, or 3 for the supervisor's. */
    order: integer('reader').notNull(),
    officerId: text('officer_id').notNull(),
    officerName: text('officer_name').notNull(),
    /** The reader didn't see the engine's boxes. */
    blind: boolean('blind').notNull(),
    /** The engine's reading that there was then; null where it hadn't read the image. */
    engineVersion: text('engine_version'),
    /** Shape `JudgedBox[]` of `engines/xray`. */
    boxes: jsonb('boxes').notNull(),
    conclusion: text('conclusion', { enum: ['clear', 'inspect'] }).notNull(),
    asksSecond: boolean('asks_second').notNull(),
    note: text('note').notNull(),
    /** Shape `Disagreement[]` of `engines/xray`. */
    disagreements: jsonb('disagreements').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.imageId, table.order] }),
    // Four eyes: nobody reads an image twice.
    unique('xray_readings_four_eyes_key').on(table.imageId, table.officerId),
    check('xray_readings_reader_check', sql`${table.order} between 1 and 3`),
  ],
);
