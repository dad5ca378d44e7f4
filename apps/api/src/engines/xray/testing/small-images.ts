import { encode } from 'fast-png';

/** A 16-bit greyscale PNG whose pixels are told by a function of their place, as shares of 65,535. */
export function pngOf(width: number, height: number, share: (x: number, y: number) => number): Buffer {
  const data = Uint16Array.from({ length: width * height }, (_, at) =>
    Math.round(share(at % width, Math.floor(at / width)) * 65_535),
  );
  return Buffer.from(encode({ width, height, data, depth: 16, channels: 1 }));
}

/** Something in the middle of a picture through which these shares of radiation come. */
const inTheMiddle = (width: number, height: number, share: number) =>
  pngOf(width, height, (x, y) => (x > 7 && x < width - 8 && y > 7 && y < height - 8 ? share : 1));

/** The two planes of a small parcel with one organic thing in it. */
export const SMALL = {
  width: 32,
  height: 32,
  low: inTheMiddle(32, 32, 0.5),
  high: inTheMiddle(32, 32, 0.56),
} as const;

const HEAD = 'id,declaration,declared_goods,hs6,quantity,net_mass_kg,sender_country,consignee';

/** The files of an upload of these parcels, all of toys and all with the same image. */
export function uploadOf(
  ids: readonly string[],
  { low, high }: { readonly low: Uint8Array; readonly high: Uint8Array } = SMALL,
): { name: string; bytes: Uint8Array }[] {
  const rows = ids.map((id) => `${id},D-${id},완구,950300,2,0.4,CN,홍길동`);
  return [
    { name: 'parcels.csv', bytes: Buffer.from([HEAD, ...rows].join('\n')) },
    ...ids.flatMap((id) => [
      { name: `${id}.low.png`, bytes: low },
      { name: `${id}.high.png`, bytes: high },
    ]),
  ];
}
