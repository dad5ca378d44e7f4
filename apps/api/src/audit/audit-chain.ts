import { createHash } from 'node:crypto';

/** What the first entry follows. */
export const CHAIN_START = '0'.repeat(64);

/** An entry as its hash covers it: everything but the hash itself. */
export interface ChainedEntry {
  readonly position: number;
  readonly previousHash: string;
  readonly id: string;
  readonly at: Date;
  readonly officerId: string;
  readonly officerName: string;
  readonly officerRoles: string | null;
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly beforeHash: string | null;
  readonly afterHash: string | null;
  readonly purpose: string | null;
  readonly purposeNote: string | null;
  readonly inputHash: string | null;
  readonly engine: string | null;
  readonly engineVersion: string | null;
  readonly outcome: string;
}

export interface StoredEntry extends ChainedEntry {
  readonly hash: string;
}

/** A text with its length in bytes before it, so that no two lists of texts read the same; `-` for none. */
const framed = (value: string | null) => (value === null ? '-' : `${String(Buffer.byteLength(value))}:${value}`);

/**
 * SHA-256, as hex, of an entry with the hash of the one before it. The migration that chained the entries there were
 * computes the same in SQL (`drizzle/0011_audit-chain.sql`); the form must never change. Pure.
 */
export function entryHash(entry: ChainedEntry): string {
  const parts = [
    String(entry.position),
    entry.previousHash,
    entry.id,
    String(entry.at.getTime()),
    entry.officerId,
    entry.officerName,
    entry.officerRoles,
    entry.action,
    entry.subjectKind,
    entry.subjectId,
    entry.beforeHash,
    entry.afterHash,
    entry.purpose,
    entry.purposeNote,
    entry.inputHash,
    entry.engine,
    entry.engineVersion,
    entry.outcome,
  ];
  return createHash('sha256').update(parts.map(framed).join('')).digest('hex');
}

/** Where the chain was at some time, kept where who writes to the database can't reach it. */
export interface ChainHead {
  readonly position: number;
  readonly hash: string;
}

/** What is wrong at a position: its words are for whoever runs the check. */
export interface ChainFault {
  readonly position: number;
  readonly kind: 'missing' | 'edited' | 'unlinked' | 'head' | 'cut' | 'anchor';
}

/** Goes along the chain, entry by entry in order of position, and collects its faults. */
export class ChainCheck {
  readonly faults: ChainFault[] = [];
  private last: ChainHead = { position: 0, hash: CHAIN_START };
  private readonly anchorsAt: ReadonlyMap<number, readonly string[]>;

  constructor(private readonly anchors: readonly ChainHead[]) {
    const at = new Map<number, string[]>();
    for (const { position, hash } of anchors) at.set(position, [...(at.get(position) ?? []), hash]);
    this.anchorsAt = at;
  }

  next(entry: StoredEntry): void {
    const { position } = entry;
    if (position !== this.last.position + 1) {
      this.faults.push({ position: this.last.position + 1, kind: 'missing' });
    } else if (entry.previousHash !== this.last.hash) {
      this.faults.push({ position, kind: 'unlinked' });
    }
    if (entryHash(entry) !== entry.hash) this.faults.push({ position, kind: 'edited' });
    const anchored = this.anchorsAt.get(position) ?? [];
    if (anchored.some((hash) => hash !== entry.hash)) this.faults.push({ position, kind: 'anchor' });
    this.last = { position, hash: entry.hash };
  }

  /** @param head where the database says that the chain ends; undefined: it says nothing */
  end(head: ChainHead | undefined): readonly ChainFault[] {
    const { position, hash } = this.last;
    if (head?.position !== position || head.hash !== hash) this.faults.push({ position, kind: 'head' });
    const furthest = Math.max(0, ...this.anchors.map((anchor) => anchor.position));
    if (furthest > position) this.faults.push({ position: position + 1, kind: 'cut' });
    return this.faults;
  }

  get length(): number {
    return this.last.position;
  }
}
