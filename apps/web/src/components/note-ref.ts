import { type PortalLanguage } from '../i18n/language.js';

/** A legal note's place, taken apart: `chapter 39 subheading note 2` → chapterSub, 39, 2. */
export interface NoteRef {
  readonly level: 'section' | 'sectionSub' | 'chapter' | 'chapterSub';
  readonly group: string;
  readonly note: string;
}

const REF = /^(section|chapter) (\w+) (subheading )?note (.+)$/;
/** The 21 sections in order. */
const SECTIONS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI'.split(' ');

/** A section's roman number as the language writes it: Korean numbers the sections in Arabic numerals (제16부). */
export function sectionNumber(roman: string, language: PortalLanguage): string {
  const number = SECTIONS.indexOf(roman) + 1;
  return language === 'ko' && number > 0 ? String(number) : roman;
}

/**
 * Take a reference apart, sections numbered as the language does.
 * @returns `undefined` for a reference written in another way, which is then shown as it is
 */
export function parseNoteRef(ref: string, language: PortalLanguage): NoteRef | undefined {
  const [, place, group, sub, note] = REF.exec(ref) ?? [];
  if (group === undefined || note === undefined) return undefined;
  const level = place === 'section' ? 'section' : 'chapter';
  return {
    level: sub === undefined ? level : `${level}Sub`,
    group: level === 'section' ? sectionNumber(group, language) : group,
    note,
  };
}
