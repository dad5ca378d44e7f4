import { Injectable } from '@nestjs/common';
import { authorise } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { koreanDay } from '../../common/korean-day.js';
import { identifier } from '../../knowledge/programmes/fields.js';
import { type VersionOutcome } from '../../versions/version.js';
import { logVersion } from '../../versions/versioned.js';
import { WriteVersions } from '../../versions/write-versions.js';
import { emptyDocument, type ProgrammeDocument, withoutId } from './programme-document.js';
import { VersionedProgrammes } from './versioned-programmes.js';

const LONGEST_ID = 60;

/** What an officer does as the author of a programme. */
@Injectable()
export class WriteProgramme extends WriteVersions<ProgrammeDocument> {
  constructor(private readonly programmes: VersionedProgrammes) {
    super(programmes);
  }

  /** A new programme. @param id free, lower-case words joined by hyphens; it stands in addresses for good */
  async start(officer: Officer, id: string): Promise<VersionOutcome<ProgrammeDocument>> {
    authorise(officer, 'programme.write');
    const { db, versions, served, now } = this.programmes;
    const read = identifier.max(LONGEST_ID).safeParse(id);
    if (!read.success)
      return { kind: 'faulty', faults: [{ field: 'id', message: read.error.issues[0]?.message ?? '' }] };
    const at = now();
    return db.transaction(async (tx): Promise<VersionOutcome<ProgrammeDocument>> => {
      const earlier = await versions.ofRecord(tx, id);
      const open = earlier.find(({ state }) => state === 'draft' || state === 'submitted');
      if (open !== undefined) return { kind: 'draft_open', versionId: open.id };
      if (served.present(id) !== undefined) {
        return { kind: 'faulty', faults: [{ field: 'id', message: 'is taken already' }] };
      }
      const content = emptyDocument(koreanDay(at).slice(0, 7));
      const draft = { recordId: id, state: 'draft', origin: 'new', content } as const;
      const version = await versions.add(tx, { ...draft, editorIds: [officer.id], author: officer }, at);
      await logVersion(this.programmes, tx, officer, { verb: 'draft', after: version });
      return { kind: 'done', version };
    });
  }

  /** Whatever was typed is kept, faulty or not; the id and the state are not the document's to say. */
  override save(
    officer: Officer,
    target: Parameters<WriteVersions<ProgrammeDocument>['save']>[1],
    document: ProgrammeDocument,
  ): Promise<VersionOutcome<ProgrammeDocument>> {
    return super.save(officer, target, { ...withoutId(document), status: 'published' });
  }
}
