import { type Measure, type Palette } from './draw-svg.js';

/** The colours that the page has now, in its light or dark look. */
export function pagePalette(): Palette {
  const styles = getComputedStyle(document.documentElement);
  const colour = (name: string) => styles.getPropertyValue(name).trim();
  return {
    page: colour('--page'),
    raised: colour('--raised'),
    sunken: colour('--sunken'),
    text: colour('--text'),
    muted: colour('--text-muted'),
    line: colour('--line'),
    link: colour('--link'),
    stage: colour('--gate-1'),
    access: {
      OPEN: colour('--success'),
      ON_REQUEST: colour('--link'),
      OFFICERS: colour('--text-muted'),
      NONE: colour('--danger'),
    },
  };
}

/** Measures text in the page's own font. */
export function pageMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.body).fontFamily;
  return (text, size, bold) => {
    if (context === null) return text.length * size;
    context.font = `${bold ? '700 ' : ''}${size}px ${family}`;
    return context.measureText(text).width;
  };
}
