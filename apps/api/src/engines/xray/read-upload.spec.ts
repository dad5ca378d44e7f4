import { describe, expect, it } from '@jest/globals';
import { readUpload } from './read-upload.js';
import { pngOf, SMALL, uploadOf } from './testing/small-images.js';

describe('an upload of images', () => {
  it('joins each row with its two planes', async () => {
    const upload = await readUpload(uploadOf(['P1', 'P2']));
    expect(upload).toMatchObject({ kind: 'read', faults: [] });
    expect(upload.kind === 'read' && upload.parcels.map(({ declared }) => declared)).toEqual([
      {
        parcel: 'P1',
        declaration: 'D-P1',
        declaredGoods: '완구',
        hs6: '950300',
        quantity: 2,
        netMass: 0.4,
        senderCountry: 'CN',
        consignee: '홍길동',
      },
      expect.objectContaining({ parcel: 'P2' }),
    ]);
  });

  it('lists what is wrong and keeps the rest', async () => {
    const [, ...planes] = uploadOf(['A', 'B', 'C', 'D']);
    const csv = ['id,hs6,net_mass_kg', 'A,,', 'B,950300,', 'C,,', 'D,,', 'E,,', 'F,12,', 'G,,-1', 'A,,'].join('\n');
    const files = planes.map(({ name, bytes }) => {
      if (name === 'B.low.png') return { name, bytes: Buffer.from('no image') };
      return name === 'C.high.png' ? { name, bytes: pngOf(40, 32, () => 1) } : { name, bytes };
    });
    const upload = await readUpload([
      { name: 'parcels.csv', bytes: Buffer.from(csv) },
      ...files,
      { name: 'X.low.png', bytes: SMALL.low },
      { name: 'notes.txt', bytes: Buffer.from('') },
      { name: 'D.low.png', bytes: SMALL.low },
    ]);
    if (upload.kind !== 'read') throw new Error(upload.reason);
    expect(upload.parcels.map(({ declared }) => declared.parcel)).toEqual(['A', 'D']);
    expect(upload.parcels[0]?.declared).toMatchObject({ hs6: undefined, netMass: undefined, consignee: '' });
    expect(upload.faults.map(({ of, code }) => `${of} ${code}`).sort()).toEqual([
      '7 bad_row',
      '8 bad_row',
      '9 twice',
      'B.low.png not_png',
      'C.high.png sizes_differ',
      'D.low.png twice',
      'E.low.png no_plane',
      'X.low.png no_row',
      'notes.txt unknown_file',
    ]);
  });

  it('says that there is no table, that it is broken, or too long', async () => {
    expect(await readUpload(uploadOf(['P1']).slice(1))).toMatchObject({ kind: 'unreadable' });
    const only = (text: string) => readUpload([{ name: 'a.csv', bytes: Buffer.from(text) }]);
    expect(await only('"broken')).toMatchObject({ kind: 'unreadable' });
    expect(await only('id\n')).toMatchObject({ kind: 'unreadable' });
    const many = Array.from({ length: 101 }, (_, at) => `P${String(at)}`);
    expect(await only(['id', ...many].join('\n'))).toMatchObject({ reason: 'Error: more than 100 parcels' });
  });
});
