import { type ItemKind } from '../item-kinds.js';
import { type ClutterKind, clutterKinds } from '../simulator/clutter/clutter-parts.js';
import { Draw } from '../simulator/draw.js';
import { type SimulatedParcel, simulateParcel } from '../simulator/simulate-parcel.js';

/** Goods as a sender declares them. */
interface Goods {
  readonly hs6: string;
  readonly name: string;
  /** Kilograms of a piece. */
  readonly mass: number;
}

const GOODS: Readonly<Record<ClutterKind, Goods>> = {
  clothes: { hs6: '610910', name: '면 티셔츠 (cotton T-shirts)', mass: 0.25 },
  book: { hs6: '490199', name: '도서 (printed books)', mass: 0.6 },
  electronics: { hs6: '851762', name: '무선 공유기 (wireless routers)', mass: 0.45 },
  can: { hs6: '200899', name: '과일 통조림 (canned fruit)', mass: 0.4 },
  cable: { hs6: '854442', name: '전원 케이블 (power cables)', mass: 0.2 },
  carton: { hs6: '190590', name: '과자 (biscuits)', mass: 0.3 },
  cutlery: { hs6: '821599', name: '수저 (spoons and forks)', mass: 0.15 },
  toy: { hs6: '950300', name: '플라스틱 완구 (plastic toys)', mass: 0.35 },
  shoe: { hs6: '640399', name: '가죽 신발 (leather shoes)', mass: 0.9 },
  foil: { hs6: '210690', name: '조제 식품 (food preparations)', mass: 0.5 },
  mug: { hs6: '691110', name: '도자기 머그잔 (porcelain mugs)', mass: 0.35 },
  tools: { hs6: '820411', name: '스패너 (spanners)', mass: 0.4 },
  fruit: { hs6: '081340', name: '말린 과일 (dried fruit)', mass: 0.5 },
  umbrella: { hs6: '660191', name: '접는 우산 (folding umbrellas)', mass: 0.4 },
  solids: { hs6: '392690', name: '플라스틱 제품 (articles of plastics)', mass: 0.3 },
};

/** Items that may be declared as what they are. */
const HONEST_ITEMS: Readonly<Partial<Record<ItemKind, Goods>>> = {
  liquid_bottle: { hs6: '330499', name: '화장수 (skin lotion)', mass: 0.4 },
  battery_pack: { hs6: '850760', name: '리튬 이온 배터리 (lithium-ion batteries)', mass: 0.5 },
  blade: { hs6: '821192', name: '주방용 칼 (kitchen knives)', mass: 0.2 },
  tablet_strips: { hs6: '210690', name: '건강 보조 식품 정제 (supplement tablets)', mass: 0.1 },
};

/** Share of parcels whose declared goods aren't what they mostly hold. */
const DECLARED_OTHERWISE = 0.2;
/** Share of items that can be declared as what they are, and are. */
const DECLARED_HONESTLY = 0.4;

export interface DemoParcel {
  readonly id: string;
  readonly declaration: string;
  readonly declaredGoods: string;
  readonly hs6: string;
  readonly quantity: number;
  readonly netMassKg: number;
  readonly senderCountry: string;
  readonly consignee: string;
  readonly scan: SimulatedParcel;
}

/** Made-up parcels with their images, some declared as what they hold and some not; the same for the same seed. */
export function demoParcel(seed: number, number: number): DemoParcel {
  const scan = simulateParcel(seed * 100_003 + number, { regime: 'held-out' });
  const draw = new Draw(seed * 7919 + number, 'tuning');
  const goods = declaredGoods(scan, draw);
  const quantity = draw.count(1, 12);
  const id = String(number + 1).padStart(4, '0');
  return {
    id: `demo-${String(seed)}-${id}`,
    declaration: `DEMO-26-${String(seed)}-${id}`,
    declaredGoods: goods.name,
    hs6: goods.hs6,
    quantity,
    netMassKg: Math.round(quantity * goods.mass * draw.anywhere(0.85, 1.2) * 100) / 100,
    senderCountry: draw.oneOf(['CN', 'US', 'JP', 'VN', 'DE', 'TH', 'HK', 'GB']),
    consignee: `모의 수취인 ${String(draw.count(1, 400)).padStart(3, '0')}`,
    scan,
  };
}

function declaredGoods({ goods, items }: SimulatedParcel, draw: Draw): Goods {
  const honest = items.map(({ kind }) => HONEST_ITEMS[kind]).find((each) => each !== undefined);
  if (honest !== undefined && draw.chance(DECLARED_HONESTLY)) return honest;
  const [first, ...others] = clutterKinds('held-out').filter((kind) => kind !== goods);
  if (first !== undefined && draw.chance(DECLARED_OTHERWISE)) return GOODS[draw.oneOf([first, ...others])];
  return GOODS[goods];
}
