import { buffer } from 'node:stream/consumers';
import { type Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { TABLE_LIMITS, TableRefusedError } from './table.js';

/**
 * The parts of a ZIP archive, unpacked one at a time and on demand, all of them together within
 * `TABLE_LIMITS.unpackedBytes`. An entry that unpacks to more than its header says ends in an error.
 */
export class ZipParts {
  private left: number = TABLE_LIMITS.unpackedBytes;

  private constructor(
    private readonly archive: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws Error when the archive is damaged */
  static async open(bytes: Uint8Array): Promise<ZipParts> {
    const archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      autoClose: false,
    });
    const entries = new Map<string, Entry>();
    for await (const entry of archive.eachEntry()) entries.set(entry.fileName, entry);
    return new ZipParts(archive, entries);
  }

  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  get encrypted(): boolean {
    return [...this.entries.values()].some((entry) => entry.isEncrypted());
  }

  /**
   * A part as a stream of bytes; undefined when there is no such part.
   * @throws TableRefusedError when it would unpack to too much
   */
  async stream(name: string): Promise<Readable | undefined> {
    const entry = this.entries.get(name);
    if (entry === undefined) return undefined;
    this.left -= entry.uncompressedSize;
    if (this.left < 0) {
      const limit = TABLE_LIMITS.unpackedBytes / 1024 / 1024;
      throw new TableRefusedError('UNPACKED_TOO_LARGE', `Unpacked, the file is larger than ${limit} MB.`);
    }
    return this.archive.openReadStreamPromise(entry);
  }

  /** A small part as text; undefined when there is no such part. */
  async text(name: string): Promise<string | undefined> {
    const stream = await this.stream(name);
    return stream && (await buffer(stream)).toString('utf8');
  }
}
