import { describe, expect, it } from '@jest/globals';
import { aDataset } from '../../knowledge/data-map/testing/some-map-records.js';
import { citeDataset } from './cite-dataset.js';

const owner = { ko: '관세청', en: 'Korea Customs Service' };
const name = { ko: '수입신고서', en: 'Import declaration' };

describe('citeDataset', () => {
  it('names holder, dataset, map and version', () => {
    expect(citeDataset(aDataset({ name }), owner)).toEqual({
      ko: '관세청, 「수입신고서」, 관문 세관 데이터 지도, 판 1.0, manifest',
      en: 'Korea Customs Service, “Import declaration”, Gwanmun map of customs data, version 1.0, manifest',
    });
  });

  it('names the latest change with its day', () => {
    const what = name;
    const changes = [
      { version: '1.1', date: '2026-12-01', what },
      { version: '1.2', date: '2027-01-05', what },
    ];
    expect(citeDataset(aDataset({ name, changes }), undefined).en).toBe(
      '“Import declaration”, Gwanmun map of customs data, version 1.2, 2027-01-05, manifest',
    );
  });
});
