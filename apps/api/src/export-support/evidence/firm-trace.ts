import { type Firm } from '../firm/firm-profile.js';
import { type ExportStage } from '../../knowledge/programmes/vocabulary.js';
import { stageOf, stageOfYear } from '../ranking/stage.js';
import { type DestinationGroup, destinationGroup } from './destination-group.js';

/** What one firm did, as far as the evidence needs it: nothing that names it, and no single shipment. */
export interface FirmTrace {
  readonly size: string | undefined;
  readonly region: string | undefined;
  /** HS code of the goods that it exports most, four digits or more. */
  readonly hs: string | undefined;
  /** Where most of its exports go. */
  readonly destination: DestinationGroup | undefined;
  /** Exports by month in US dollars, oldest first; of the same months for every firm. */
  readonly monthly: readonly number[];
  /** Awards by the place of their month in `monthly`. */
  readonly awards: readonly { readonly programme: string; readonly month: number }[];
}

/** By what firms are alike. What isn't known is left out of the comparison. */
export interface Likeness {
  readonly stage: ExportStage | undefined;
  readonly size: string | undefined;
  readonly region: string | undefined;
  readonly hs4: string | undefined;
  readonly destination: DestinationGroup | undefined;
}

export function likenessOfTrace({ size, region, hs, destination }: FirmTrace, yearly: number): Likeness {
  return { stage: stageOfYear(yearly), size, region, hs4: hs?.slice(0, 4), destination };
}

/** @param today YYYY-MM-DD in Korea */
export function likenessOfFirm(firm: Firm, today: string): Likeness {
  const product = firm.products?.[0];
  return {
    stage: stageOf(firm, today),
    size: firm.size,
    region: firm.regions?.[0],
    hs4: product !== undefined && product.length >= 4 ? product.slice(0, 4) : undefined,
    destination: mainDestination(firm),
  };
}

function mainDestination({ exports }: Firm): DestinationGroup | undefined {
  const { destinations, targets } = exports ?? {};
  const sold = Array.isArray(destinations)
    ? destinations[0]
    : Object.entries(destinations ?? {}).sort(([, left], [, right]) => right - left)[0]?.[0];
  const country = sold ?? targets?.[0];
  return country === undefined ? undefined : destinationGroup(country);
}
