import { type Language } from '../../../common/language.js';

/** A number or a code of a story, as it stands in the text. */
export interface ToldFigure {
  readonly name: string;
  readonly text: string;
}

const LOCALES = { ko: 'ko-KR', en: 'en-GB' } as const;

/**
 * Writes numbers, days and codes in a language and keeps what it wrote, so that every number of a text can be traced to
 * what it says.
 */
export class Teller {
  readonly told: ToldFigure[] = [];

  constructor(private readonly language: Language) {}

  /** A count, or any number, with three significant digits where it isn't whole. */
  number(name: string, value: number): string {
    const options = Number.isInteger(value) ? {} : { maximumSignificantDigits: Math.abs(value) < 1000 ? 3 : 6 };
    return this.tell(name, new Intl.NumberFormat(LOCALES[this.language], options).format(value));
  }

  /** US dollars, in whole ones from a hundred on. */
  money(name: string, value: number): string {
    const digits = Math.abs(value) < 100 ? 2 : 0;
    const format = new Intl.NumberFormat(LOCALES[this.language], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    const text = this.tell(name, format.format(value));
    return this.language === 'ko' ? `${text}달러` : `$${text}`;
  }

  /** With one decimal; what is nearly all never reads as all. */
  percent(name: string, share: number): string {
    const format = new Intl.NumberFormat(LOCALES[this.language], { style: 'percent', maximumFractionDigits: 1 });
    return this.tell(name, format.format(share < 1 ? Math.min(share, 0.999) : share));
  }

  /** @param day YYYY-MM-DD */
  day(name: string, day: string): string {
    const format = new Intl.DateTimeFormat(LOCALES[this.language], { dateStyle: 'long', timeZone: 'UTC' });
    return this.tell(name, format.format(new Date(`${day}T00:00:00Z`)));
  }

  /** A party, subheading, invoice or country, word for word. */
  code(name: string, text: string): string {
    return this.tell(name, text);
  }

  private tell(name: string, text: string): string {
    this.told.push({ name, text });
    return text;
  }
}
