import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { decode } from 'fast-png';
import { PIXELS } from '../simulator/depth-map.js';
import { demoParcel } from './demo-parcels.js';
import { truthOf, writeDemo } from './write-demo.js';

const parcels = [0, 1, 2].map((number) => demoParcel(4, number));

describe('demo parcels', () => {
  it('are the same for the same seed, with codes and amounts as the portal reads them', () => {
    const { scan, ...declared } = demoParcel(4, 1);
    expect(parcels[1]).toMatchObject(declared);
    expect(parcels[1]?.scan.items).toEqual(scan.items);
    for (const { hs6, quantity, netMassKg, senderCountry } of parcels) {
      expect(hs6).toMatch(/^\d{6}$/);
      expect(senderCountry).toMatch(/^[A-Z]{2}$/);
      expect(quantity > 0 && netMassKg > 0).toBe(true);
    }
  });

  it('are written as pairs of 16-bit images that hold the same counts, a table and the truth', () => {
    const folder = mkdtempSync(join(tmpdir(), 'xray-demo-'));
    try {
      writeDemo(folder, parcels);
      expect(readdirSync(folder)).toHaveLength(8);
      const [first] = parcels;
      const high = decode(readFileSync(join(folder, `${first?.id ?? ''}.high.png`)));
      expect([high.width, high.height, high.depth, high.channels]).toEqual([256, 192, 16, 1]);
      const counts = first?.scan.image.subarray(PIXELS) ?? [];
      expect(high.data.every((count, pixel) => count === counts[pixel])).toBe(true);
      const [header, ...rows] = readFileSync(join(folder, 'parcels.csv'), 'utf8').trim().split('\n');
      expect(header).toBe('id,declaration,declared_goods,hs6,quantity,net_mass_kg,sender_country,consignee');
      expect(rows.map((row) => row.split(',')[0])).toEqual(parcels.map(({ id }) => id));
      expect(JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'))).toEqual(truthOf(parcels));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
