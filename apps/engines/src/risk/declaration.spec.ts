import { describe, expect, it } from '@jest/globals';
import { declarationSchema, inspectedSchema } from './declaration.js';

const ROW = {
  'Declaration ID': '97061800',
  Date: '2020-01-01',
  'Office ID': '30',
  'Process Type': 'B',
  'Import Type': '11',
  'Import Use': '21',
  'Payment Type': '11',
  'Mode of Transport': '10',
  'Declarant ID': 'D',
  'Importer ID': 'I',
  'Seller ID': '',
  'Courier ID': '',
  'HS6 Code': '440890',
  'Country of Departure': 'BE',
  'Country of Origin': 'BE',
  'Tax Rate': '8.0',
  'Tax Type': 'A',
  'Country of Origin Indicator': 'G',
  'Net Mass': '',
  'Item Price': '372254.4',
};

describe('declarationSchema', () => {
  it('reads a row, and what is not stated as unknown, not as zero', () => {
    expect(declarationSchema.parse(ROW)).toMatchObject({
      id: '97061800',
      hs6: '440890',
      taxRate: 8,
      netMass: undefined,
      price: 372_254.4,
    });
  });

  it.each([
    [{ 'HS6 Code': '4408' }, 'HS6 Code'],
    [{ Date: '2020-02-30' }, 'Date'],
    [{ 'Net Mass': 'heavy' }, 'Net Mass'],
    [{ 'Item Price': '-1' }, 'Item Price'],
    [{ 'Declaration ID': '' }, 'Declaration ID'],
  ])('names the column that is wrong in %j', (change, column) => {
    const parsed = declarationSchema.safeParse({ ...ROW, ...change });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([column]);
  });
});

describe('inspectedSchema', () => {
  it('reads what the inspection found', () => {
    expect(inspectedSchema.parse({ ...ROW, Fraud: '1', 'Critical Fraud': '2' })).toMatchObject({
      fraud: true,
      critical: true,
    });
  });

  it('wants the outcome', () => {
    expect(inspectedSchema.safeParse(ROW).error?.issues.map(({ path }) => path[0])).toEqual([
      'Fraud',
      'Critical Fraud',
    ]);
  });
});
