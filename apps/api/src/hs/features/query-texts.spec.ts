import { describe, expect, it } from '@jest/globals';
import { queryFeatures, queryTexts } from './query-texts.js';

describe('queryTexts', () => {
  it('takes the goods out of a question', () => {
    const { head } = queryTexts({
      description: 'What is the HTS US Code for a fondue pot fueled by an alcohol burner, used at table?',
    });
    expect(head).toBe('a fondue pot fueled by an alcohol burner');
  });

  it('reads the first sentence of the specification apart from the name', () => {
    const texts = queryTexts({
      description: 'PRESSURE SENSOR; 55PP31-01',
      specification: '- 가스 압력을 측정하는 센서임\n- 구성요소: 다이어프램',
    });
    expect(texts.head).toBe('PRESSURE SENSOR');
    expect(texts.lead).toContain('측정하는 센서');
    expect(texts.lead).not.toContain('다이어프램');
    expect(texts.full).toContain('다이어프램');
  });

  it('keeps the last words of a long Korean phrase, where the goods are named', () => {
    expect(queryTexts({ description: '자동차 문에 다는 스테인리스강 재질의 베어링, 외경 15mm' }).head).toBe(
      '재질의 베어링',
    );
  });

  it('makes a name and a telling of one long field', () => {
    const texts = queryTexts({ description: `Steel bottle. ${'It keeps drinks warm for hours. '.repeat(8)}` });
    expect(texts.name).toBe('Steel bottle');
    expect(texts.full.length).toBeGreaterThan(200);
  });

  it('shares features between parts that are the same text', () => {
    const features = queryFeatures(queryTexts({ description: 'tumbler' }));
    expect(features.full).toBe(features.name);
    expect(features.head).toBe(features.name);
  });
});
