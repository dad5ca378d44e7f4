interface GivenStatute {
  readonly law?: string;
  readonly inForceFrom?: string;
  /** Heading (`제1조 (목적)`) → body. */
  readonly articles: Readonly<Record<string, string>>;
}

/** A small statute for tests, as Markdown. */
export function aStatute({ law = '시험법', inForceFrom = '2026-01-01', articles }: GivenStatute): string {
  const written = Object.entries(articles).map(([heading, body]) => `##### ${heading}\n\n${body}\n`);
  return `---\n제목: ${law}\n시행일자: ${inForceFrom}\n---\n\n# ${law}\n\n## 제1장 총칙\n\n${written.join('\n')}`;
}
