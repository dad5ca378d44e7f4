import { Inject, Injectable } from '@nestjs/common';
import { authorise } from '../../auth/authority/authorise.js';
import { type Officer } from '../../auth/officer.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import { koreanDay } from '../../common/korean-day.js';
import { type Language } from '../../common/language.js';
import { type DraftFault } from '../../versions/version.js';
import { LiveProgrammes } from './live-programmes.js';
import { knownNames } from './overlay-programmes.js';
import { type ProgrammePreview, previewProgramme } from './preview-programme.js';
import { PreviewPopulation } from './preview-population.js';
import { type ProgrammeDocument, programmeOf } from './programme-document.js';

export type Trial =
  | { readonly kind: 'faulty'; readonly faults: readonly DraftFault[] }
  /** @property today YYYY-MM-DD in Korea, the day for which it was tried */
  | { readonly kind: 'preview'; readonly today: string; readonly preview: ProgrammePreview };

/** Tries a programme on made-up firms while it is being written. Nothing is stored. */
@Injectable()
export class TryProgramme {
  constructor(
    private readonly live: LiveProgrammes,
    private readonly population: PreviewPopulation,
    @Inject(CLOCK) private readonly now: Clock,
  ) {}

  async run(officer: Officer, id: string, document: ProgrammeDocument, language: Language): Promise<Trial> {
    authorise(officer, 'programme.read');
    const knowledge = this.live.knowledge ?? { programmes: [], agreements: [] };
    const after = programmeOf(id, { ...document, status: 'published' }, knownNames(knowledge, id), language);
    if (Array.isArray(after)) return { kind: 'faulty', faults: after };
    const before = knowledge.programmes.find((each) => each.id === id && each.status === 'published');
    const firms = await this.population.firms();
    const today = koreanDay(this.now());
    const { agreements } = knowledge;
    return { kind: 'preview', today, preview: previewProgramme({ after, before, firms, today, agreements }) };
  }
}
