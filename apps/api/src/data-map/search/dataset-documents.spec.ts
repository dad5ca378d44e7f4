import { describe, expect, it } from '@jest/globals';
import { aDataset, aField, someMapRecords } from '../../knowledge/data-map/testing/some-map-records.js';
import { datasetDocuments } from './dataset-documents.js';

describe('datasetDocuments', () => {
  it('makes a document a language, everyday words as questions, fields and stages as text', () => {
    const dataset = aDataset({
      name: { ko: '적재화물목록', en: 'Manifest' },
      aliases: { ko: ['적하목록', '실린 화물'], en: ['cargo list', 'what is on board'] },
      what: { ko: '실린 화물입니다.', en: 'Cargo on board.' },
      grain: { ko: '선하증권 한 건', en: 'One bill' },
      fields: [aField({ name: { ko: '총중량', en: 'Gross weight' } })],
    });
    expect(datasetDocuments(someMapRecords([dataset]))).toEqual([
      {
        id: 'manifest',
        language: 'ko',
        questions: ['적재화물목록', '적하목록', '실린 화물'],
        text: '적재화물목록. 실린 화물입니다. 선하증권 한 건. arrival 한국어. 총중량.',
      },
      {
        id: 'manifest',
        language: 'en',
        questions: ['Manifest', 'cargo list', 'what is on board'],
        text: 'Manifest. Cargo on board. One bill. arrival. Gross weight.',
      },
    ]);
  });
});
