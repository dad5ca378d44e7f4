import { describe, expect, it } from '@jest/globals';
import { cocoOf, type ConcludedImage } from './coco.js';
import { type EngineReading, type JudgedBox, type OfficerReading, type XrayImage } from './xray-image.js';

const BOX = { left: 10, top: 20, right: 50, bottom: 60 };
const IMAGE: XrayImage = {
  id: 'u',
  office: '40',
  parcel: 'P1',
  declaration: 'D1',
  declaredGoods: 'toys',
  hs6: '950300',
  quantity: 1,
  netMass: 1,
  senderCountry: 'CN',
  consignee: '홍길동',
  width: 192,
  height: 256,
  contentHash: 'h',
  materials: { organic: 1, mixed: 0, metal: 0, opaque: 0 },
  receivedAt: new Date(0),
  engine: undefined,
  waitingReason: undefined,
  state: 'to_inspect',
  claimedBy: undefined,
};
const ENGINE: EngineReading = {
  version: '7',
  inputHash: 'i',
  requestId: 'r',
  boxes: [
    { ...BOX, kind: 'pistol', confidence: 0.9 },
    { ...BOX, kind: 'blade', confidence: 0.4 },
  ],
};
const reading = (boxes: JudgedBox[], conclusion: 'clear' | 'inspect'): OfficerReading => ({
  order: 1,
  officerId: 'kim',
  officerName: '김',
  blind: false,
  boxes,
  conclusion,
  asksSecond: false,
  note: '',
  engineVersion: '7',
  disagreements: [],
  at: new Date(0),
});

describe('what officers concluded as COCO', () => {
  const concluded: ConcludedImage[] = [
    {
      image: IMAGE,
      engine: ENGINE,
      readings: [
        reading(
          [
            { ...BOX, kind: 'battery_pack', verdict: 'accepted', engineBox: 0 },
            { ...BOX, kind: 'blade', verdict: 'rejected', engineBox: 1 },
            { left: 1, top: 2, right: 4, bottom: 6, kind: 'cartridges', verdict: 'added' },
          ],
          'inspect',
        ),
      ],
    },
    { image: { ...IMAGE, parcel: 'P2', state: 'cleared' }, engine: undefined, readings: [reading([], 'clear')] },
  ];
  const coco = cocoOf(concluded, new Date(0));

  it('gives each box as left, top, width, height with its category, and what the engine had said', () => {
    expect(coco.annotations).toEqual([
      expect.objectContaining({
        id: 1,
        image_id: 1,
        category_id: 7,
        bbox: [10, 20, 40, 40],
        area: 1600,
        iscrowd: 0,
        verdict: 'accepted',
        engine: { category_id: 1, confidence: 0.9 },
      }),
      expect.objectContaining({ id: 2, category_id: 4, bbox: [1, 2, 3, 4], verdict: 'added', engine: null }),
    ]);
    expect(coco.categories).toHaveLength(9);
  });

  it('gives what was rejected apart, and cleared images without annotations', () => {
    expect(coco.rejected).toEqual([expect.objectContaining({ image_id: 1, category_id: 2, score: 0.4 })]);
    expect(coco.images.map(({ id, file_name, conclusion }) => [id, file_name, conclusion])).toEqual([
      [1, 'P1.low.png', 'to_inspect'],
      [2, 'P2.low.png', 'cleared'],
    ]);
  });

  it('says nothing of whom a parcel is for', () => {
    expect(JSON.stringify(coco)).not.toContain('홍길동');
  });
});
