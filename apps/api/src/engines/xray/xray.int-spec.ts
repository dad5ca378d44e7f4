import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { AuditLog } from '../../audit/audit-log.js';
import { AuthorityRefusal } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { type OpenDatabase } from '../../database/database.js';
import { testStores } from '../../database/testing/test-databases.js';
import { xrayImages } from '../../database/xray.schema.js';
import { type EngineOutcome, type EngineQuestion } from '../gateway/engine-client.js';
import { type EngineGateway } from '../gateway/engine-gateway.js';
import { type UnavailableReason } from '../gateway/engine-fault.js';
import { ConcludeImage, type ConcludeInput } from './conclude-image.js';
import { OfficerLists } from '../../officer-lists/officer-lists.js';
import { ExportReadings } from './export-readings.js';
import { XrayList } from './xray-list.js';
import { OpenImage } from './open-image.js';
import { ReadWaitingImages } from './read-waiting-images.js';
import { ReceiveImages } from './receive-images.js';
import { pngOf, uploadOf } from './testing/small-images.js';
import { MOST_BOXES } from './xray-contract.js';
import { XrayQueues } from './xray-queue.js';
import { XrayRepository } from './xray.repository.js';

const kim: Officer = { id: 'kim', name: '김', roles: ['image_analyst'], office: '40' };
const lee: Officer = { id: 'lee', name: '이', roles: ['image_analyst'], office: '40' };
const boss: Officer = { id: 'oh', name: '오', roles: ['supervisor', 'image_analyst'], office: '40' };
const elsewhere: Officer = { id: 'park', name: '박', roles: ['image_analyst'], office: '30' };

/** Sees one pistol in each image, of the confidence set; or says why it doesn't answer. */
class StubGateway {
  down: UnavailableReason | undefined;
  confidence = 0.9;
  readonly asked: (readonly number[])[] = [];

  ask(_kind: string, { inputs }: EngineQuestion): Promise<EngineOutcome> {
    const shape = inputs[0]?.shape ?? [];
    this.asked.push(shape);
    const about = { inputHash: 'h', requestId: 'r' };
    if (this.down !== undefined) {
      return Promise.resolve({ kind: 'unavailable', reason: this.down, detail: 'gone', ...about });
    }
    const rows = Array.from({ length: shape[0] ?? 0 });
    const filled = (value: number, first: readonly number[], count: number) =>
      rows.flatMap(() => [...first, ...new Array<number>(count - first.length).fill(value)]);
    const outputs = {
      box: filled(0, [8, 8, 24, 24], MOST_BOXES * 4),
      kind: filled(-1, this.confidence > 0 ? [0] : [], MOST_BOXES),
      confidence: filled(0, this.confidence > 0 ? [this.confidence] : [], MOST_BOXES),
    };
    const answer = { version: '7', outputs: new Map(Object.entries(outputs)), fromCache: false, tookMs: 1 };
    return Promise.resolve({ kind: 'answered', ...answer, ...about });
  }
}

const CLEARS: ConcludeInput = {
  blind: false,
  boxes: [{ left: 8, top: 8, right: 24, bottom: 24, kind: 'pistol', verdict: 'rejected', engineBox: 0 }],
  conclusion: 'clear',
  asksSecond: false,
  note: '',
  seenState: 'to_read',
  seenVersion: '7',
};
const FINDS: ConcludeInput = {
  ...CLEARS,
  boxes: [{ left: 8, top: 8, right: 24, bottom: 24, kind: 'battery_pack', verdict: 'accepted', engineBox: 0 }],
  conclusion: 'inspect',
};

describe.each(testStores())('X-ray reading over $name', ({ open }) => {
  let store: OpenDatabase;
  let gateway: StubGateway;
  let repository: XrayRepository;
  let reading: ReadWaitingImages;
  let receiving: ReceiveImages;
  let queues: XrayQueues;
  let images: OpenImage;
  let concluding: ConcludeImage;
  let exporting: ExportReadings;
  let audit: AuditLog;
  let at: Date;

  beforeAll(async () => {
    store = await open();
  });
  afterAll(async () => {
    await store.close();
  });

  beforeEach(async () => {
    await store.db.delete(xrayImages);
    at = new Date('2026-11-30T00:00:00Z');
    const now = () => at;
    gateway = new StubGateway();
    repository = new XrayRepository(store.db);
    audit = new AuditLog(store.db);
    reading = new ReadWaitingImages(repository, gateway as unknown as EngineGateway, now);
    receiving = new ReceiveImages(repository, reading, audit, store.db, now);
    queues = new XrayQueues(repository, store.db, now);
    images = new OpenImage(repository, audit, store.db, now);
    concluding = new ConcludeImage(repository, audit, store.db, now);
    exporting = new ExportReadings(repository, audit, store.db, now);
  });
  afterEach(async () => {
    await reading.onApplicationShutdown();
  });

  /** Takes parcels in and has them read; resolves to their ids, in the order of their numbers. */
  const receive = async (...parcels: string[]): Promise<string[]> => {
    await receiving.receive(kim, uploadOf(parcels));
    await settled();
    return listed();
  };
  const settled = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    for (let tries = 0; tries < 100 && gateway.down === undefined; tries += 1) {
      if ((await repository.unread(1, [])).length === 0) return;
      // Joins what is under way already: two at once would read the same images twice.
      reading.wake();
      await (reading as unknown as { running: Promise<unknown> | undefined }).running;
    }
  };
  const listed = async () => {
    const { images: found } = await queues.list(kim, { order: 'received', offset: 0, limit: 50 });
    return found.map(({ id }) => id);
  };
  const actionsOn = async (id: string) =>
    (await audit.of({ kind: 'xray-image', id })).map(({ action, officerId }) => `${officerId} ${action}`);

  it('takes images in, has them read in small batches, and ranks them', async () => {
    const ids = await receive('P1', 'P2', 'P3', 'P4', 'P5');
    expect(gateway.asked).toEqual([
      [4, 2, 32, 32],
      [1, 2, 32, 32],
    ]);
    const opened = await images.open(kim, ids[0] ?? '', false);
    expect(opened).toMatchObject({
      image: { parcel: 'P1', engine: { version: '7', confidence: 0.9, surestKind: 'pistol' }, state: 'to_read' },
      engine: { requestId: 'r', inputHash: 'h', boxes: [{ left: 8, right: 24, kind: 'pistol', confidence: 0.9 }] },
      mayGive: 1,
      comparison: { material: 'no_rule' },
    });
  });

  it('asks for images of different sizes apart', async () => {
    const [csv, ...planes] = uploadOf(['P1', 'P2']);
    const wide = pngOf(48, 32, () => 0.5);
    const files = planes.map(({ name, bytes }) => ({ name, bytes: name.startsWith('P2') ? wide : bytes }));
    await receiving.receive(kim, [...(csv === undefined ? [] : [csv]), ...files]);
    await settled();
    expect(gateway.asked.map((shape) => shape.join())).toEqual(['1,2,32,32', '1,2,32,48']);
  });

  it('keeps what no engine has read waiting, never as nothing found, and reads it when one answers again', async () => {
    gateway.down = 'unreachable';
    const [id = ''] = await receive('P1', 'P2');
    const queue = await queues.list(kim, { order: 'confidence', offset: 0, limit: 10 });
    expect(queue).toMatchObject({ total: 2, unread: 2, byState: { to_read: 2 } });
    expect(queue.images[0]).toMatchObject({ engine: undefined, waitingReason: 'unreachable' });
    expect(await concluding.conclude(kim, id, { ...CLEARS, boxes: [], seenVersion: undefined })).toMatchObject({
      state: 'second',
      reading: { disagreements: ['engine_unread'], engineVersion: undefined },
    });
    gateway.down = undefined;
    expect(await reading.doWaiting()).toBe(2);
    expect((await queues.list(kim, { order: 'confidence', offset: 0, limit: 10 })).unread).toBe(0);
  });

  it('says of an image that was read and held nothing that nothing was marked', async () => {
    gateway.confidence = 0;
    const [id = ''] = await receive('P1');
    expect(await images.open(kim, id, false)).toMatchObject({
      image: { engine: { version: '7', confidence: 0, surestKind: undefined } },
      engine: { boxes: [] },
    });
    expect(await concluding.conclude(kim, id, { ...CLEARS, boxes: [] })).toMatchObject({ state: 'cleared' });
  });

  it('lets an image that the engine refuses hold up no other', async () => {
    const ask = gateway.ask.bind(gateway);
    let calls = 0;
    gateway.ask = (kind, question) => {
      calls += 1;
      gateway.down = calls <= 2 ? 'refused' : undefined;
      return ask(kind, question);
    };
    await receiving.receive(kim, uploadOf(['P1', 'P2', 'P3']));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await reading.onApplicationShutdown();
    const { images: found } = await queues.list(kim, { order: 'received', offset: 0, limit: 10 });
    expect(found.map(({ engine, waitingReason }) => engine?.version ?? waitingReason).sort()).toEqual([
      '7',
      '7',
      'refused',
    ]);
  });

  it('reads a changed image anew, and leaves one alone that an officer has read', async () => {
    const [first = ''] = await receive('P1', 'P2');
    await concluding.conclude(kim, first, FINDS);
    const [csv, ...planes] = uploadOf(['P1', 'P2', 'P3']);
    const changed = planes.map(({ name }) => ({ name, bytes: pngOf(32, 32, () => 0.4) }));
    const outcome = await receiving.receive(kim, [...(csv === undefined ? [] : [csv]), ...changed]);
    expect(outcome).toMatchObject({
      received: 1,
      amended: 1,
      unchanged: 0,
      faults: [{ of: 'P1', code: 'already_read' }],
    });
    expect(await receiving.receive(kim, uploadOf(['P1']))).toMatchObject({ unchanged: 1, faults: [] });
  });

  it('is concluded by one reader who agrees with the engine, on record', async () => {
    const [id = ''] = await receive('P1');
    expect(await concluding.conclude(kim, id, FINDS)).toMatchObject({ kind: 'concluded', state: 'to_inspect' });
    expect(await concluding.conclude(lee, id, FINDS)).toEqual({ kind: 'not_open' });
    expect(await actionsOn(id)).toEqual(['kim image.judge']);
  });

  it('needs another reader when the first clears what the engine is sure of, and a supervisor when they differ', async () => {
    const [id = ''] = await receive('P1');
    expect(await concluding.conclude(kim, id, CLEARS)).toMatchObject({ state: 'second' });
    await expect(concluding.conclude(kim, id, { ...CLEARS, seenState: 'second' })).rejects.toThrow(AuthorityRefusal);
    expect((await images.open(lee, id, false))?.readings).toEqual([]);
    expect((await images.open(kim, id, false))?.mayGive).toBeUndefined();
    expect(await concluding.conclude(lee, id, { ...FINDS, seenState: 'second' })).toMatchObject({ state: 'resolve' });
    expect((await images.open(lee, id, false))?.readings).toHaveLength(2);
    await expect(concluding.conclude(lee, id, { ...FINDS, seenState: 'resolve' })).rejects.toThrow(AuthorityRefusal);
    expect(await images.open(boss, id, false)).toMatchObject({ mayGive: 3, readings: [{ order: 1 }, { order: 2 }] });
    const decides = { ...FINDS, boxes: [], seenState: 'resolve' } as const;
    expect(await concluding.conclude(boss, id, decides)).toEqual({ kind: 'no_reason' });
    expect(await concluding.conclude(boss, id, { ...decides, note: '실물 확인' })).toMatchObject({
      state: 'to_inspect',
    });
    expect(await actionsOn(id)).toEqual(['kim image.judge', 'lee image.recheck', 'oh image.resolve']);
  });

  it('doesn’t let a supervisor decide between two readings of which one is their own', async () => {
    const [id = ''] = await receive('P1');
    await concluding.conclude(boss, id, CLEARS);
    await concluding.conclude(lee, id, { ...FINDS, seenState: 'second' });
    await expect(concluding.conclude(boss, id, { ...FINDS, seenState: 'resolve', note: '다시' })).rejects.toThrow(
      AuthorityRefusal,
    );
  });

  it('takes no reading of what was not seen as it is now', async () => {
    const [id = ''] = await receive('P1');
    expect(await concluding.conclude(kim, id, { ...FINDS, seenVersion: '6' })).toEqual({ kind: 'not_open' });
    expect(await concluding.conclude(kim, id, { ...FINDS, seenState: 'second' })).toEqual({ kind: 'not_open' });
    expect(await concluding.conclude(kim, 'nonsense', FINDS)).toEqual({ kind: 'not_open' });
    expect(await actionsOn(id)).toEqual([]);
  });

  it('gives two officers different images, and none twice', async () => {
    await receive('P1', 'P2', 'P3');
    const one = await queues.claimNext(kim, undefined);
    const other = await queues.claimNext(lee, undefined);
    expect(new Set([one.id, other.id]).size).toBe(2);
    expect(one.following).toBe(other.id);
    await concluding.conclude(kim, one.id ?? '', FINDS);
    const next = await queues.claimNext(kim, one.id);
    expect([one.id, other.id]).not.toContain(next.id);
    expect(next.following).toBeUndefined();
    await concluding.conclude(kim, next.id ?? '', FINDS);
    expect(await queues.claimNext(kim, next.id)).toEqual({ id: undefined, following: undefined });
    at = new Date(at.getTime() + 11 * 60_000);
    expect((await queues.claimNext(kim, undefined)).id).toBe(other.id);
  });

  it('hides what the engine saw from whoever reads without it', async () => {
    const [id = ''] = await receive('P1');
    expect((await images.open(kim, id, true))?.engine).toBeUndefined();
  });

  it('shows officers of the office only, and whom a parcel is for only for a purpose', async () => {
    const [id = ''] = await receive('P1');
    await expect(images.open(elsewhere, id, false)).rejects.toThrow(AuthorityRefusal);
    await expect(images.plane(elsewhere, id, 'low')).rejects.toThrow(AuthorityRefusal);
    expect((await queues.list(elsewhere, { order: 'received', offset: 0, limit: 9 })).total).toBe(0);
    await expect(images.consignee(kim, id, undefined)).rejects.toMatchObject({ code: 'PURPOSE_REQUIRED' });
    expect(await images.consignee(kim, id, { kind: 'case', note: '사건 12호' })).toBe('홍길동');
    expect(await actionsOn(id)).toEqual(['kim image.consignee']);
    expect((await images.plane(kim, id, 'low'))?.length).toBeGreaterThan(50);
  });

  it('gives readings out as COCO and as a ZIP file, each on record, and the queue as CSV', async () => {
    const [first = '', second = ''] = await receive('P1', 'P2');
    await concluding.conclude(kim, first, FINDS);
    await concluding.conclude(kim, second, CLEARS);
    const coco = await exporting.coco(kim);
    expect(coco.images.map(({ file_name }) => file_name)).toEqual(['P1.low.png']);
    expect(coco.annotations).toMatchObject([{ category_id: 7, bbox: [8, 8, 16, 16], engine: { category_id: 1 } }]);
    const pieces: Uint8Array[] = [];
    for await (const piece of exporting.zip(boss)) pieces.push(piece);
    const files = unzipSync(Buffer.concat(pieces));
    expect(Object.keys(files)).toEqual(['annotations.json', 'images/P1.low.png', 'images/P1.high.png']);
    expect(JSON.parse(Buffer.from(files['annotations.json'] ?? []).toString())).toMatchObject({ images: coco.images });
    const lists = new OfficerLists();
    new XrayList(lists, queues).onModuleInit();
    const file = await lists.find('xray-queue')?.write(kim, { state: 'second' }, { format: 'csv', language: 'ko' });
    expect(file?.text).toContain('P2,second,0.9,pistol');
    expect(file?.text).not.toContain('홍길동');
    const screening: Officer = { ...kim, roles: ['screening'] };
    await expect(exporting.coco(screening)).rejects.toThrow(AuthorityRefusal);
    const recorded = async (format: string) => audit.of({ kind: 'xray-export', id: `40/${format}` });
    expect(await Promise.all(['coco', 'coco-zip'].map(recorded))).toEqual([
      [expect.objectContaining({ officerId: 'kim', action: 'image.export' })],
      [expect.objectContaining({ officerId: 'oh' })],
    ]);
  });
});
