import { decodeText } from './decode-text.js';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { type ReadOptions, type Table, TABLE_LIMITS, type TableRefusal, TableRefusedError } from './table.js';

export type TableOutcome =
  { readonly ok: true; readonly table: Table } | { readonly ok: false; readonly refusal: TableRefusal };

/** Reads a CSV or XLSX file by what it holds, whatever its name says. */
export async function readTable(bytes: Uint8Array, options: ReadOptions = {}): Promise<TableOutcome> {
  try {
    const table = await read(bytes, options);
    if (table.rows.length === 0) throw new TableRefusedError('EMPTY_FILE', 'The file has no rows.');
    return { ok: true, table };
  } catch (error) {
    if (!(error instanceof TableRefusedError)) throw error;
    return { ok: false, refusal: { code: error.code, message: error.message } };
  }
}

function read(bytes: Uint8Array, options: ReadOptions): Promise<Table> | Table {
  if (bytes.length === 0) throw new TableRefusedError('EMPTY_FILE', 'The file is empty.');
  if (bytes.length > TABLE_LIMITS.bytes) {
    throw new TableRefusedError('FILE_TOO_LARGE', `The file is larger than ${TABLE_LIMITS.bytes / 1024 / 1024} MB.`);
  }
  if (startsWith(bytes, ZIP)) return readXlsx(bytes, options);
  refuseCompoundFile(bytes);
  const decoded = decodeText(bytes, options.encoding);
  if (decoded === undefined || isBinary(decoded.text)) {
    if (isBinary(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))) {
      throw new TableRefusedError('NOT_A_TABLE', 'The file is not a table; send .csv or .xlsx.');
    }
    const names = options.encoding ?? 'UTF-8 or CP949 (EUC-KR)';
    throw new TableRefusedError('UNKNOWN_ENCODING', `The text is not ${names}; save it as CSV UTF-8.`);
  }
  if (/^\s*<(?:!doctype|html|\?xml|table|meta|head)\b/iu.test(decoded.text)) {
    throw new TableRefusedError(
      'WEB_PAGE',
      'The file is a web page under another name; open it in Excel and save it as .xlsx.',
    );
  }
  return readCsv(decoded.text, decoded.encoding, options.delimiter);
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Compound File Binary, the container of old Excel files and of encrypted new ones (MS-CFB, section 2.2). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function refuseCompoundFile(bytes: Uint8Array): void {
  if (!startsWith(bytes, COMPOUND_FILE)) return;
  // The stream of a password-protected workbook (MS-OFFCRYPTO, section 2.3.4.4), named in the container's directory.
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le')) {
    throw new TableRefusedError('PASSWORD_PROTECTED', 'The file is locked by a password; save it without one.');
  }
  throw new TableRefusedError('OLD_EXCEL', 'Old Excel files (.xls) are not read; save it as .xlsx.');
}

/** Text files hold no NUL and hardly a control character. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 4096);
  const controls = sample.match(/[^\P{Cc}\s]/gu)?.length ?? 0;
  return sample.includes('\0') || sample.startsWith('%PDF-') || controls > sample.length / 50;
}
