import { type SupportOption } from './firm-options.js';

const CODE = /^([A-U]|[A-U]?\d{2,5})$/;
const MOST_FOUND = 12;

/** KSIC codes typed with commas or spaces between them, `c26, 58221`; undefined when it is anything else. */
export function codesIn(text: string): readonly string[] | undefined {
  const codes = text
    .toUpperCase()
    .split(/[\s,]+/)
    .filter((code) => code !== '');
  return codes.length > 0 && codes.every((code) => CODE.test(code)) ? [...new Set(codes)] : undefined;
}

/** C26 and 26 are the same. */
function bare(code: string): string {
  return code.length > 1 ? code.replace(/^[A-U]/, '') : code;
}

/** The section or division as it is offered; of a longer code the division. */
export function industryNamed(code: string, industries: readonly SupportOption[]): string | undefined {
  return industries.find(({ value }) => bare(value) === bare(code).slice(0, 2))?.label;
}

/** The sections and divisions whose name has every word that was typed, or whose code begins so. */
export function findIndustries(text: string, industries: readonly SupportOption[]): readonly SupportOption[] {
  const typed = text.trim().toLowerCase();
  if (typed === '') return [];
  const words = typed.split(/[\s,·]+/).filter((word) => word !== '');
  const code = typed.toUpperCase();
  return industries
    .filter(({ value, label }) => {
      const name = label.toLowerCase();
      return value.startsWith(code) || bare(value).startsWith(code) || words.every((word) => name.includes(word));
    })
    .slice(0, MOST_FOUND);
}
