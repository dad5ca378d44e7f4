import { type Language } from '../../../common/language.js';
import { tellFigures } from './figure-words.js';
import { ENGLISH } from './english-wording.js';
import { KOREAN } from './korean-wording.js';
import { isKnownPattern, wordsOf } from './pattern-words.js';
import { type StoryFacts } from './story-facts.js';
import { Teller, type ToldFigure } from './teller.js';

export const STORY_PARTS = ['what', 'who', 'when', 'how_much', 'compared', 'against', 'certainty'] as const;
export type StoryPart = (typeof STORY_PARTS)[number];

export interface StoryParagraph {
  readonly part: StoryPart;
  readonly text: string;
}

/** An alert as a readable text: what, who, when, how much, compared with what, what speaks against it, how sure. */
export interface Story {
  readonly title: string;
  readonly paragraphs: readonly StoryParagraph[];
  /** Every number and code in the paragraphs, with what it says. */
  readonly figures: readonly ToldFigure[];
}

type Sentences = readonly (string | undefined)[];

/** Tells an alert's story. Every number in it comes from the facts; see {@link Story.figures}. Pure. */
export function tellStory(facts: StoryFacts, language: Language): Story {
  const teller = new Teller(language);
  const words = wordsOf(facts.pattern, language);
  const tell = language === 'ko' ? KOREAN : ENGLISH;
  const unknown = isKnownPattern(facts.pattern) ? undefined : tell.named(facts, teller);
  const engineFigures = tellFigures(facts.engineFigures, language, teller);
  const parts: Readonly<Record<StoryPart, Sentences>> = {
    what: [words.what, unknown],
    who: tell.who(facts, teller),
    when: [tell.when(facts, teller)],
    how_much: tell.howMuch(facts, teller),
    compared: [...tell.compared(facts, teller), engineFigures === undefined ? undefined : tell.engine(engineFigures)],
    against: [words.against, ...tell.against(facts, teller)],
    certainty: [tell.certainty(facts, teller)],
  };
  const paragraphs = STORY_PARTS.map((part) => ({
    part,
    text: parts[part].filter((sentence) => sentence !== undefined).join(' '),
  })).filter(({ text }) => text !== '');
  return { title: words.title, paragraphs, figures: teller.told };
}
