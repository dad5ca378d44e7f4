import { Injectable } from '@nestjs/common';
import { authorise } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { type Programme } from '../../knowledge/programmes/programme.js';
import { type Version } from '../../versions/version.js';
import { VersionHistory } from '../../versions/version-history.js';
import { LiveProgrammes } from './live-programmes.js';
import { type ProgrammeDocument } from './programme-document.js';
import { VersionedProgrammes } from './versioned-programmes.js';

/** A programme as officers see it in the list: what is served, and the version that is being written. */
export interface ListedProgramme {
  readonly id: string;
  /** Undefined for one that was never published. */
  readonly served: Programme | undefined;
  readonly open: Version<ProgrammeDocument> | undefined;
  /** Whether what is served was published by officers; else it is the knowledge folder's. */
  readonly byOfficers: boolean;
}

/** Reads what officers wrote of programmes. */
@Injectable()
export class ProgrammeHistory extends VersionHistory<ProgrammeDocument> {
  constructor(
    programmes: VersionedProgrammes,
    private readonly live: LiveProgrammes,
  ) {
    super(programmes);
  }

  /** Every programme: those with an open version first, then in the order of the knowledge. */
  async programmes(officer: Officer): Promise<ListedProgramme[]> {
    authorise(officer, 'programme.read');
    const open = new Map((await this.list(officer, ['draft', 'submitted'])).map((each) => [each.recordId, each]));
    const published = await this.parts.versions.published(this.parts.db);
    const byOfficers = new Set(published.map(({ recordId }) => recordId));
    const served = this.live.knowledge?.programmes ?? [];
    const ids = [...open.keys(), ...served.map(({ id }) => id)];
    return [...new Set(ids)].map((id) => ({
      id,
      served: served.find((programme) => programme.id === id),
      open: open.get(id),
      byOfficers: byOfficers.has(id),
    }));
  }

  /** What is served of a programme, as a document; undefined where nothing is. */
  servedDocument(officer: Officer, id: string): ProgrammeDocument | undefined {
    authorise(officer, 'programme.read');
    return this.parts.served.present(id)?.content;
  }
}
