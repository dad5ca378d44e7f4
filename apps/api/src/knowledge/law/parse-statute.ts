/** A paragraph of an article (항), or its whole body where it has none. */
export interface StatuteParagraph {
  /** `제1항`, or `본문` for what stands before or without numbered paragraphs. */
  readonly name: string;
  /** Without marks of amendment and with single spaces. */
  readonly text: string;
}

export interface StatuteArticle {
  /** For example `제94조`, `제49조의3`. */
  readonly article: string;
  /** Its heading, for example `소액물품 등의 면세`; empty where it was deleted. */
  readonly title: string;
  readonly paragraphs: readonly StatuteParagraph[];
}

/** One version of a law. */
export interface Statute {
  readonly law: string;
  /** First day on which this version is in force, YYYY-MM-DD. */
  readonly inForceFrom: string;
  readonly articles: ReadonlyMap<string, StatuteArticle>;
}

export class StatuteFormatError extends Error {
  override readonly name = 'StatuteFormatError';
}

const HEADING = /^#{1,6}\s+(.*)$/;
const ARTICLE_HEADING = /^#{1,6}\s+(제\d+조(?:의\d+)?)(?:\s*\((.*)\))?\s*$/;
/** Supplementary provisions number their articles anew; what they say is about transition. */
const SUPPLEMENT = /^#{1,6}\s+부칙/;
/** `<개정 2020.12.22, 2025.10.1>`, `<신설 …>`, `[전문개정 …]`: when something was changed, not what it says. */
const AMENDMENT_MARKS =
  /<(?:개정|신설|본조신설|전문개정|제목개정|삭제)?\s*\d{4}\.[^>]*>|\[(?:전문개정|본조신설|제목개정|종전|시행일)[^\]]*\]/g;
const PARAGRAPH_MARK = /^(?:\*\*)?([①-⑳㉑-㉟])(?:\*\*)?\s*/;

/**
 * Reads a statute in the Markdown form in which public mirrors of the statute service hold them: a front matter with
 * `제목` and `시행일자`, a heading for each article, `①` at the start of each paragraph. Annexes are not read.
 * @throws StatuteFormatError when there is no title, no day, or no article
 */
export function parseStatute(markdown: string): Statute {
  const lines = markdown.replace(/^\uFEFF/, '').split(/\r?\n/);
  const law = frontMatter(lines, '제목');
  const inForceFrom = frontMatter(lines, '시행일자');
  if (law === undefined) throw new StatuteFormatError('has no front matter with "제목: <name of the law>"');
  if (inForceFrom === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(inForceFrom)) {
    throw new StatuteFormatError('has no front matter with "시행일자: YYYY-MM-DD"');
  }
  const articles = new Map(articlesOf(lines).map((article) => [article.article, article]));
  if (articles.size === 0) throw new StatuteFormatError('holds no article headings such as "##### 제1조 (목적)"');
  return { law, inForceFrom, articles };
}

function frontMatter(lines: readonly string[], key: string): string | undefined {
  const end = lines.indexOf('---', 1);
  const line = lines.slice(0, Math.max(end, 0)).find((each) => each.startsWith(`${key}:`));
  return line?.slice(key.length + 1).trim().replaceAll(/^['"]|['"]$/g, '');
}

function articlesOf(lines: readonly string[]): StatuteArticle[] {
  const articles: StatuteArticle[] = [];
  let open: { article: string; title: string; body: string[] } | undefined;
  const close = () => {
    if (open !== undefined) articles.push({ article: open.article, title: open.title, paragraphs: paragraphsOf(open.body) });
    open = undefined;
  };
  for (const line of lines) {
    if (SUPPLEMENT.test(line)) break;
    const heading = ARTICLE_HEADING.exec(line);
    if (heading?.[1] !== undefined) {
      close();
      open = { article: heading[1], title: withoutMarks(heading[2] ?? ''), body: [] };
    } else if (HEADING.test(line)) {
      close();
    } else {
      open?.body.push(line);
    }
  }
  close();
  return articles;
}

function paragraphsOf(body: readonly string[]): StatuteParagraph[] {
  const parts: { name: string; lines: string[] }[] = [{ name: '본문', lines: [] }];
  for (const line of body) {
    const mark = PARAGRAPH_MARK.exec(line.trim());
    if (mark?.[1] === undefined) parts.at(-1)?.lines.push(line);
    else parts.push({ name: `제${paragraphNumber(mark[1])}항`, lines: [line.trim().slice(mark[0].length)] });
  }
  return parts
    .map(({ name, lines }) => ({ name, text: withoutMarks(lines.join(' ')) }))
    .filter(({ text }) => text !== '');
}

/** ① is U+2460, ㉑ is U+3251. */
function paragraphNumber(mark: string): number {
  const code = mark.codePointAt(0) ?? 0;
  return code < 0x3000 ? code - 0x2460 + 1 : code - 0x3251 + 21;
}

function withoutMarks(text: string): string {
  return text.replaceAll(AMENDMENT_MARKS, '').replaceAll('\\', '').replaceAll(/\s+/g, ' ').trim();
}
