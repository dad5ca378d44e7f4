import { createHash } from 'node:crypto';
import { parse } from 'csv-parse';
import { materialShares } from './materials.js';
import { parcelRow } from './parcel-row.js';
import { type Plane, type PlaneFault, readPlane } from './plane-png.js';
import { type DeclaredParcel, type MaterialShares } from './xray-image.js';

/** Parcels in one upload at most. */
export const MOST_PARCELS = 100;
const CSV = /\.csv$/i;
const PNG = /^(.+)\.(low|high)\.png$/i;

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type UploadFaultCode =
  | PlaneFault
  /** The row can't be read; `detail` says why. */
  | 'bad_row'
  /** The parcel or the file came twice. */
  | 'twice'
  /** A parcel without its low or high plane. */
  | 'no_plane'
  /** A plane without a row for its parcel. */
  | 'no_row'
  /** The two planes differ in size. */
  | 'sizes_differ'
  /** Neither `<id>.low.png`, `<id>.high.png` nor a CSV file. */
  | 'unknown_file'
  /** An officer has read the image already; it stays as it was. */
  | 'already_read';

/** What of an upload was not taken, and why. */
export interface UploadFault {
  /** Name of the file, or number of the row's line. */
  readonly of: string;
  readonly code: UploadFaultCode;
  readonly detail?: string;
}

/** A parcel with its two planes, checked. */
export interface ReceivedParcel {
  readonly declared: DeclaredParcel;
  readonly low: Uint8Array;
  readonly high: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly contentHash: string;
  readonly materials: MaterialShares;
}

export type UploadReading =
  | { readonly kind: 'read'; readonly parcels: readonly ReceivedParcel[]; readonly faults: readonly UploadFault[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Sorts an upload's files into parcels; what is wrong is listed and the rest kept. */
export async function readUpload(files: readonly UploadedFile[]): Promise<UploadReading> {
  const tables = files.filter(({ name }) => CSV.test(name));
  const [table] = tables;
  if (table === undefined || tables.length > 1) {
    return { kind: 'unreadable', reason: 'one CSV file belongs to the images' };
  }
  const faults: UploadFault[] = [];
  const rows = await readRows(table.bytes, faults).catch((error: unknown) => String(error));
  if (typeof rows === 'string') return { kind: 'unreadable', reason: rows };
  const planes = new Map<string, Uint8Array>();
  for (const { name, bytes } of files) {
    if (name === table.name) continue;
    const [, id, energy] = PNG.exec(name) ?? [];
    const key = `${id ?? ''}.${energy?.toLowerCase() ?? ''}`;
    if (id === undefined) faults.push({ of: name, code: 'unknown_file' });
    else if (planes.has(key)) faults.push({ of: name, code: 'twice' });
    else if (!rows.has(id)) faults.push({ of: name, code: 'no_row' });
    else planes.set(key, bytes);
  }
  const parcels = [...rows.values()].flatMap((declared) => {
    const [low, high] = [planes.get(`${declared.parcel}.low`), planes.get(`${declared.parcel}.high`)];
    const parcel = joined(declared, low, high);
    if ('code' in parcel) faults.push(parcel);
    return 'code' in parcel ? [] : [parcel];
  });
  return { kind: 'read', parcels, faults };
}

function joined(
  declared: DeclaredParcel,
  lowFile: Uint8Array | undefined,
  highFile: Uint8Array | undefined,
): ReceivedParcel | UploadFault {
  const of = (energy: 'low' | 'high') => `${declared.parcel}.${energy}.png`;
  if (lowFile === undefined) return { of: of('low'), code: 'no_plane' };
  if (highFile === undefined) return { of: of('high'), code: 'no_plane' };
  const [low, high] = [readPlane(lowFile), readPlane(highFile)];
  if (!isPlane(low)) return { of: of('low'), code: low };
  if (!isPlane(high)) return { of: of('high'), code: high };
  const { width, height } = low;
  if (width !== high.width || height !== high.height) return { of: of('high'), code: 'sizes_differ' };
  const contentHash = createHash('sha256')
    .update(JSON.stringify([declared, width, height]))
    .update(lowFile)
    .update(highFile)
    .digest('hex');
  const materials = materialShares(low, high);
  return { declared, low: lowFile, high: highFile, width, height, contentHash, materials };
}

const isPlane = (plane: Plane | PlaneFault): plane is Plane => typeof plane !== 'string';

async function readRows(file: Uint8Array, faults: UploadFault[]): Promise<Map<string, DeclaredParcel>> {
  const parcels = new Map<string, DeclaredParcel>();
  let rows = 0;
  const parser = parse({ bom: true, columns: true, info: true, skip_empty_lines: true, relax_column_count: true });
  parser.end(file);
  for await (const { record, info } of parser as AsyncIterable<{ record: unknown; info: { lines: number } }>) {
    rows += 1;
    if (rows > MOST_PARCELS) throw new Error(`more than ${String(MOST_PARCELS)} parcels`);
    const row = parcelRow.safeParse(record);
    const of = String(info.lines);
    if (!row.success) {
      const detail = row.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
      faults.push({ of, code: 'bad_row', detail });
    } else if (parcels.has(row.data.parcel)) faults.push({ of, code: 'twice', detail: row.data.parcel });
    else parcels.set(row.data.parcel, row.data);
  }
  if (rows === 0) throw new Error('the CSV file has no rows');
  return parcels;
}
