import { type Candidate } from './candidate.js';
import { type Context } from './context.js';
import { carousels } from './patterns/carousels.js';
import { mispricing } from './patterns/mispricing.js';
import { repeatInvoices } from './patterns/repeats.js';
import { roundTrips } from './patterns/round-trips.js';
import { suddenVolumes } from './patterns/sudden-volume.js';
import { goodsWithoutPayment, paymentsWithoutGoods } from './patterns/unsettled.js';

/** Everything that any pattern may be about, however unlikely. */
export const findCandidates = (context: Context): Candidate[] => [
  ...mispricing(context),
  ...paymentsWithoutGoods(context),
  ...goodsWithoutPayment(context),
  ...repeatInvoices(context),
  ...roundTrips(context),
  ...carousels(context),
  ...suddenVolumes(context),
];
