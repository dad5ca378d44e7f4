import { Inject, Injectable } from '@nestjs/common';
import { type Clock, CLOCK } from '../../common/clock.js';
import { OfficialLineRepository } from '../import/official-line.repository.js';
import type { StoredLine } from '../import/official-line.js';

/** What the customs service's own code file calls a place, and whether that still holds. */
export interface OfficialName {
  readonly ko: string;
  /** Undefined where the file gives none. */
  readonly en: string | undefined;
  /** First and last day, `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly validUntil: string;
  /** The day of today is one of them, and the newest file still holds the code. */
  readonly inForce: boolean;
}

/** Korea has one time zone, without summer time; a code's days are Korean days. */
const KOREA_AHEAD_MS = 9 * 3_600_000;

/** Official names by code. All that are asked for in one turn of the event loop are read by one statement. */
@Injectable()
export class OfficialNames {
  private codes = new Set<string>();
  private reading: Promise<ReadonlyMap<string, StoredLine>> | undefined;

  constructor(
    private readonly lines: OfficialLineRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param code digits without dots; undefined where nobody has imported a name for it */
  async of(code: string): Promise<OfficialName | undefined> {
    this.codes.add(code);
    this.reading ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      const codes = [...this.codes];
      this.codes = new Set();
      this.reading = undefined;
      return this.lines.officialNames(codes);
    });
    const line = (await this.reading).get(code);
    return line && officialName(line, this.clock());
  }
}

function officialName({ ko, en, validFrom, validUntil, closed }: StoredLine, now: Date): OfficialName {
  const today = new Date(now.getTime() + KOREA_AHEAD_MS).toISOString().slice(0, 10);
  const inForce = !closed && validFrom <= today && today <= validUntil;
  return { ko, en: en === '' ? undefined : en, validFrom, validUntil, inForce };
}
