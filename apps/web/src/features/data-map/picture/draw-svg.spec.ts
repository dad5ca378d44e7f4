import { describe, expect, it } from '@jest/globals';
import { drawSvg, type Drawing, type Palette, wrapText } from './draw-svg.js';
import { type PictureNode } from './picture-node.js';

const PALETTE: Palette = {
  page: '#fff',
  raised: '#fff',
  sunken: '#eee',
  text: '#111',
  muted: '#666',
  line: '#ccc',
  link: '#00f',
  stage: '#013',
  access: { OPEN: 'green', ON_REQUEST: 'blue', OFFICERS: 'grey', NONE: 'red' },
};
/** Every letter as wide as it is high. */
const measure = (text: string, size: number) => text.length * size;
const box = (changes: Partial<PictureNode>): PictureNode => ({
  key: 'a',
  kind: 'dataset',
  title: '적재화물목록',
  note: '',
  label: '',
  x: 0,
  y: 0,
  width: 204,
  height: 54,
  ...changes,
});
const draw = (changes: Partial<Drawing>) =>
  drawSvg(
    { title: '수입', width: 400, height: 200, areas: [], captions: [], nodes: [], links: [], ...changes },
    PALETTE,
    measure,
  );

describe('wrapText', () => {
  const wrap = (text: string, width: number, most: number) => wrapText(text, width, most, (part) => part.length);

  it('breaks between words, and after a middle dot', () => {
    expect(wrap('수입 신고 수리', 5, 3)).toEqual(['수입 신고', '수리']);
    expect(wrap('반입·반출 신고', 4, 3)).toEqual(['반입·', '반출', '신고']);
  });

  it('says that there is more', () => {
    expect(wrap('one two three four', 8, 2)).toEqual(['one two', 'three…']);
    expect(wrap('unbreakable', 6, 2)).toEqual(['unbre…']);
  });
});

describe('drawSvg', () => {
  it('draws Korean text as text, escaped', () => {
    expect(draw({ nodes: [box({ title: '세금 <고지> & 납부' })] })).toContain('세금 &lt;고지&gt; &amp;');
  });

  it('holds everything that it needs: no style sheet, no foreign object, no address', () => {
    const svg = draw({ nodes: [box({ access: 'OPEN', fields: [{ id: 'f', name: '중량', personal: false }] })] });
    expect(svg).not.toMatch(/<style|foreignObject|var\(|href/);
    expect(svg).toContain('>중량</text>');
    expect(svg).toContain('fill="green"');
  });

  it('has a title and leaves a margin on every side', () => {
    expect(draw({})).toMatch(/width="464" height="264" viewBox="-32 -32 464 264".*<title>수입<\/title>/);
  });

  it('draws stages as arrows and what is only read with a broken line', () => {
    expect(draw({ nodes: [box({ kind: 'stage' })] })).toContain('<polygon');
    expect(draw({ nodes: [box({ reference: true })] })).toContain('stroke-dasharray');
  });
});
