import { type Firm } from '../firm/firm-profile.js';
import { type Evidence } from '../ranking/evidence.js';

/** Where evidence from similar firms comes from. */
export abstract class EvidenceSource {
  /**
   * @param today YYYY-MM-DD in Korea
   * @returns by programme id; undefined where nothing can be said
   */
  abstract of(firm: Firm, today: string): ReadonlyMap<string, Evidence> | undefined;
}
