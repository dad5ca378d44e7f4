import { type Bilingual } from '../../knowledge/programmes/fields.js';
import { type Firm } from '../firm/firm-profile.js';
import { REGION_LABELS, SIZE_LABELS } from './labels.js';
import { moneyWords, same, words } from './wording.js';

/** A firm in one line: size, place, goods, exports of the latest year that is known; undefined parts are left out. */
export function describeProfile({ size, regions, products, exports }: Firm): Bilingual {
  const [year, value] =
    Object.entries(exports?.byYear ?? {}).sort(([left], [right]) => (left < right ? 1 : -1))[0] ?? [];
  const goods = products?.[0];
  const sold = value && moneyWords(value);
  const parts: (Bilingual | undefined)[] = [
    size && SIZE_LABELS[size],
    regions?.[0] && REGION_LABELS[regions[0]],
    goods === undefined ? undefined : same(`HS ${goods}`),
    exports?.ever === false ? words('수출 없음', 'no exports') : undefined,
    sold && year !== undefined ? words(`${year}년 수출 ${sold.ko}`, `exports in ${year}: ${sold.en}`) : undefined,
  ];
  const told = parts.flatMap((part) => part ?? []);
  return words(told.map(({ ko }) => ko).join(' · '), told.map(({ en }) => en).join(' · '));
}
