import type { Chapter, HsKnowledge, Ruling } from '../knowledge/hs-knowledge-schema.js';
import type { BothLanguages, CatalogueKnowledge, GeneralRule, Section, Successor } from './catalogue-schema.js';
import { careFacts, type CareFact } from './care-facts.js';

export type NodeLevel = 'section' | 'chapter' | 'heading' | 'subheading' | 'line';

/** A place of the tariff with its plain title. Codes have no dots; a section's code is its roman number. */
export interface TariffNode {
  readonly code: string;
  readonly level: NodeLevel;
  readonly title: BothLanguages;
  /** How many places stand directly under it. */
  readonly childCount: number;
}

/** Names that people use for goods of a subheading. */
export interface Terms {
  readonly ko: readonly string[];
  readonly en: readonly string[];
}

/** Everything known about a place of the tariff. */
export interface TariffNodeDetail extends TariffNode {
  /** From the section down to the parent. */
  readonly path: readonly TariffNode[];
  readonly children: readonly TariffNode[];
  readonly terms: Terms;
  /** The chapter that the code belongs to; none for a section. */
  readonly chapter: Chapter | undefined;
  /** Classification rulings at or under this place, newest first. */
  readonly rulings: readonly Ruling[];
  /** What is easily declared here or elsewhere by mistake. */
  readonly care: readonly CareFact[];
}

const NO_TERMS: Terms = { ko: [], en: [] };

/** The tariff as a browsable tree with all that is known about each place. Read-only once built. */
export class TariffCatalogue {
  private readonly nodes = new Map<string, TariffNode>();
  private readonly childCodes = new Map<string, string[]>();
  private readonly terms = new Map<string, Terms>();
  private readonly chapters: ReadonlyMap<string, Chapter>;
  private readonly successors = new Map<string, Successor[]>();
  readonly rulings: readonly Ruling[];

  constructor(
    private readonly knowledge: HsKnowledge,
    private readonly extra: CatalogueKnowledge,
  ) {
    this.chapters = new Map(knowledge.chapters.map((chapter) => [chapter.chapter, chapter]));
    this.rulings = [...knowledge.rulings].sort((a, b) => b.date.localeCompare(a.date));
    for (const row of extra.successors) {
      this.successors.set(row.hs2017, [...(this.successors.get(row.hs2017) ?? []), row]);
    }
    this.addNodes();
  }

  /** The 21 sections in order. */
  get sections(): readonly TariffNode[] {
    return this.extra.sections.flatMap(({ section }) => this.nodes.get(section) ?? []);
  }

  get generalRules(): readonly GeneralRule[] {
    return this.extra.generalRules;
  }

  /** Every place in the order of the tariff, sections first. */
  get all(): Iterable<TariffNode> {
    return this.nodes.values();
  }

  /** @param code roman number, or two, four, six or ten digits without dots */
  node(code: string): TariffNode | undefined {
    return this.nodes.get(code);
  }

  /** Whether a ten-digit line is a subheading that Korea doesn't divide. */
  isWholeSubheading(line: string): boolean {
    return this.nodes.get(line.slice(0, 6))?.childCount === 1;
  }

  termsOf(code: string): Terms {
    return this.terms.get(code) ?? NO_TERMS;
  }

  chapterOf(code: string): Chapter | undefined {
    return this.chapters.get(code.slice(0, 2));
  }

  /** Places directly under this one, in order. */
  children(code: string): readonly TariffNode[] {
    return (this.childCodes.get(code) ?? []).flatMap((child) => this.nodes.get(child) ?? []);
  }

  /** From the section down to the parent; empty for a section. */
  path(code: string): readonly TariffNode[] {
    if (!/^[0-9]/u.test(code)) return [];
    const section = this.sectionOf(code.slice(0, 2))?.section ?? '';
    const above = [2, 4, 6].filter((length) => length < code.length).map((length) => code.slice(0, length));
    return [section, ...above].flatMap((parent) => this.nodes.get(parent) ?? []);
  }

  /** Where goods of a subheading that ended with HS 2017 went; empty when the code is none of those. */
  successorsOf(hs2017: string): readonly Successor[] {
    return this.successors.get(hs2017) ?? [];
  }

  detail(code: string): TariffNodeDetail | undefined {
    const node = this.nodes.get(code);
    if (node === undefined) return undefined;
    return {
      ...node,
      path: this.path(code),
      children: this.children(code),
      terms: this.termsOf(code),
      chapter: node.level === 'section' ? undefined : this.chapterOf(code),
      rulings: node.level === 'section' ? [] : this.rulings.filter(({ hsk10 }) => hsk10.startsWith(code)),
      care: node.level === 'section' ? [] : careFacts(code, this.knowledge.chapters, this.rulings),
    };
  }

  private sectionOf(chapter: string): Section | undefined {
    return this.extra.sections.find(({ chapters: [first, last] }) => chapter >= first && chapter <= last);
  }

  private addNodes(): void {
    const titles = new Map<string, { level: NodeLevel; title: BothLanguages }>();
    for (const { section, title } of this.extra.sections) titles.set(section, { level: 'section', title });
    for (const { code, title, terms } of this.knowledge.lexicon) {
      titles.set(code, { level: code.length === 2 ? 'chapter' : code.length === 4 ? 'heading' : 'subheading', title });
      if (code.length === 6) this.terms.set(code, terms);
    }
    const divided = new Set(this.knowledge.lines.map(({ code }) => code.slice(0, 6)));
    for (const { code, title } of this.knowledge.lines) titles.set(code, { level: 'line', title });
    // A subheading that Korea doesn't divide is its own line.
    for (const { code, title } of this.knowledge.lexicon) {
      if (code.length === 6 && !divided.has(code)) titles.set(`${code}0000`, { level: 'line', title });
    }
    for (const code of titles.keys()) {
      const parent = this.parentOf(code);
      if (parent !== undefined) this.childCodes.set(parent, [...(this.childCodes.get(parent) ?? []), code]);
    }
    for (const children of this.childCodes.values()) children.sort();
    for (const [code, { level, title }] of titles) {
      this.nodes.set(code, { code, level, title, childCount: this.childCodes.get(code)?.length ?? 0 });
    }
  }

  private parentOf(code: string): string | undefined {
    switch (code.length) {
      case 10:
        return code.slice(0, 6);
      case 6:
        return code.slice(0, 4);
      case 4:
        return /^[0-9]/u.test(code) ? code.slice(0, 2) : undefined;
      case 2:
        return /^[0-9]/u.test(code) ? this.sectionOf(code)?.section : undefined;
      default:
        return undefined;
    }
  }
}
