import { type TradeAgreement } from '../../knowledge/programmes/trade-agreement.js';
import { type Firm } from '../firm/firm-profile.js';

/** What a test is held against: the firm, the day in Korea, the agreements, and which criterion of which programme asks. */
export interface Circumstances {
  readonly firm: Firm;
  /** YYYY-MM-DD in Korea's time. */
  readonly today: string;
  readonly agreements: readonly TradeAgreement[];
  readonly programme: string;
  readonly criterion: string;
}
