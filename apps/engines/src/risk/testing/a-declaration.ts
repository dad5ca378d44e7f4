import { type InspectedDeclaration } from '../declaration.js';

/** An inspected declaration for tests; `changes` replaces members. */
export function aDeclaration(changes: Partial<InspectedDeclaration> = {}): InspectedDeclaration {
  return {
    id: '1',
    date: '2021-02-03',
    office: '30',
    processType: 'B',
    importType: '11',
    importUse: '21',
    paymentType: '11',
    transport: '10',
    declarant: 'D1',
    importer: 'I1',
    seller: 'S1',
    courier: '',
    hs6: '440890',
    departure: 'BE',
    origin: 'BE',
    taxRate: 8,
    taxType: 'A',
    originMark: 'G',
    netMass: 108,
    price: 372_254,
    fraud: false,
    critical: false,
    ...changes,
  };
}

/** Declarations of which those of one importer's goods from one origin are fraudulent, and no others. */
export function declarationsWithAScheme(count: number): InspectedDeclaration[] {
  return Array.from({ length: count }, (_, index) => {
    const suspicious = index % 5 === 0;
    return aDeclaration({
      id: String(index),
      importer: `I${String(index % 40)}`,
      hs6: suspicious ? '071320' : `44${String(1000 + (index % 30))}`,
      origin: suspicious ? 'CN' : (['BE', 'US', 'JP'][index % 3] ?? 'BE'),
      taxRate: suspicious ? 5 : 8,
      netMass: 10 + (index % 97),
      price: 1000 * (1 + (index % 89)),
      fraud: suspicious,
    });
  });
}
