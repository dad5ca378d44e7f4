/** Something wrong in a file of `knowledge/`, said so that its writer can mend it. */
export interface KnowledgeFault {
  /** Path relative to the knowledge folder. */
  readonly file: string;
  /** 1-based line of the record, or of the fault where it can be told. */
  readonly line: number;
  /** The record's id, where it could be read. */
  readonly id: string | undefined;
  /** What is wrong, with the field's path, for example `answer.en: must not be empty`. */
  readonly message: string;
}

/** One line for a person: `consultations/postal.jsonl:12 kc1-001 answer.en: must not be empty`. */
export function describeFault({ file, line, id, message }: KnowledgeFault): string {
  return `${file}:${line}${id === undefined ? '' : ` ${id}`} ${message}`;
}
