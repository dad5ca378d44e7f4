/**
 * What weakens X-rays: elements at two energies, and materials mixed of them.
 *
 * Mass attenuation coefficients μ/ρ (cm²/g, with coherent scattering) at 60 and 100 keV: NIST XCOM, as in Hubbell and
 * Seltzer, "Tables of X-Ray Mass Attenuation Coefficients" (NISTIR 5632), rounded as there; compared with xraylib 4.
 * A dual-energy scanner of 140 to 160 kV has a whole spectrum in each of its detector layers; one effective energy for
 * each stands for it here, so the hardening of the beam in thick goods is not simulated.
 */
const ELEMENTS = {
  H: [0.326, 0.2944],
  Li: [0.1438, 0.1289],
  C: [0.1753, 0.1514],
  N: [0.1817, 0.1529],
  O: [0.1907, 0.1551],
  Na: [0.2268, 0.1585],
  Al: [0.2778, 0.1704],
  Si: [0.3207, 0.1835],
  Cl: [0.4394, 0.205],
  Ca: [0.6578, 0.2571],
  Cr: [0.964, 0.3166],
  Mn: [1.06, 0.3367],
  Fe: [1.205, 0.3717],
  Co: [1.314, 0.3949],
  Ni: [1.512, 0.444],
  Cu: [1.593, 0.4584],
  Zn: [1.76, 0.4973],
  Sn: [6.567, 1.676],
  Pb: [5.021, 5.549],
} as const satisfies Readonly<Record<string, readonly [low: number, high: number]>>;

/** What a millimetre takes from the beam: the linear attenuation coefficients μ in 1/mm. */
export interface Material {
  readonly low: number;
  readonly high: number;
}

interface Recipe {
  /** g/cm³, of the goods as they are packed. */
  readonly density: number;
  /** Share of the mass of each element. */
  readonly shares: Readonly<Partial<Record<keyof typeof ELEMENTS, number>>>;
}

/** Densities and compositions: those of the substance, or plain averages for mixtures such as a battery's inside. */
const RECIPES = {
  steel: { density: 7.85, shares: { Fe: 0.985, Mn: 0.01, C: 0.005 } },
  stainless: { density: 7.9, shares: { Fe: 0.71, Cr: 0.18, Ni: 0.09, Mn: 0.02 } },
  brass: { density: 8.5, shares: { Cu: 0.7, Zn: 0.3 } },
  copper: { density: 8.96, shares: { Cu: 1 } },
  lead: { density: 11.3, shares: { Pb: 1 } },
  solder: { density: 7.4, shares: { Sn: 0.965, Cu: 0.035 } },
  aluminium: { density: 2.7, shares: { Al: 1 } },
  water: { density: 1, shares: { H: 0.1119, O: 0.8881 } },
  ethanol: { density: 0.79, shares: { H: 0.1313, C: 0.5214, O: 0.3473 } },
  oil: { density: 0.91, shares: { H: 0.118, C: 0.772, O: 0.11 } },
  polyethylene: { density: 0.94, shares: { H: 0.1437, C: 0.8563 } },
  pet: { density: 1.38, shares: { H: 0.042, C: 0.625, O: 0.333 } },
  abs: { density: 1.05, shares: { H: 0.081, C: 0.855, N: 0.064 } },
  pvc: { density: 1.38, shares: { H: 0.0484, C: 0.3844, Cl: 0.5672 } },
  rubber: { density: 1.15, shares: { H: 0.105, C: 0.835, O: 0.03, Si: 0.03 } },
  glass: { density: 2.5, shares: { O: 0.46, Si: 0.337, Na: 0.107, Ca: 0.076, Al: 0.02 } },
  ceramic: { density: 2.35, shares: { O: 0.5, Si: 0.33, Al: 0.15, Ca: 0.02 } },
  paper: { density: 0.8, shares: { H: 0.058, C: 0.4, O: 0.5, Ca: 0.042 } },
  cardboard: { density: 0.16, shares: { H: 0.062, C: 0.444, O: 0.494 } },
  cotton: { density: 0.22, shares: { H: 0.062, C: 0.444, O: 0.494 } },
  leather: { density: 0.9, shares: { H: 0.07, C: 0.5, N: 0.17, O: 0.25, Cr: 0.01 } },
  wood: { density: 0.65, shares: { H: 0.06, C: 0.5, O: 0.44 } },
  food: { density: 1.02, shares: { H: 0.1, C: 0.12, N: 0.03, O: 0.735, Na: 0.007, Cl: 0.008 } },
  /** C₁₇H₂₂ClNO₄, a hydrochloride salt of the kind that such bricks are pressed of. */
  powder: { density: 1.1, shares: { H: 0.0653, C: 0.6009, N: 0.0412, O: 0.1883, Cl: 0.1043 } },
  /** Sugars with calcium salts, as tablets are pressed of. */
  tablet: { density: 1.35, shares: { H: 0.05, C: 0.36, O: 0.53, Ca: 0.06 } },
  /** Nitrocellulose. */
  propellant: { density: 0.9, shares: { H: 0.027, C: 0.26, N: 0.122, O: 0.591 } },
  /** Cathode oxide, graphite, foils of copper and aluminium, and electrolyte of a lithium-ion cell together. */
  cell: {
    density: 2.5,
    shares: { Ni: 0.16, Mn: 0.06, Co: 0.06, Li: 0.04, O: 0.2, C: 0.26, Cu: 0.09, Al: 0.09, H: 0.04 },
  },
  /** Glass fibre with resin and copper layers. */
  board: { density: 2, shares: { Si: 0.2, O: 0.36, C: 0.22, H: 0.02, Ca: 0.08, Cu: 0.12 } },
} as const satisfies Readonly<Record<string, Recipe>>;
export type MaterialName = keyof typeof RECIPES;

/**
 * A material by the mixture rule μ = ρ Σ share × (μ/ρ).
 * @param density in g/cm³, where it isn't the usual one
 */
export function materialOf(name: MaterialName, density?: number): Material {
  const recipe: Recipe = RECIPES[name];
  const perMm = (density ?? recipe.density) / 10;
  let [low, high] = [0, 0];
  for (const [element, share] of Object.entries(recipe.shares)) {
    const [elementLow, elementHigh] = ELEMENTS[element as keyof typeof ELEMENTS];
    low += share * elementLow;
    high += share * elementHigh;
  }
  return { low: low * perMm, high: high * perMm };
}
