/** What firms like this one received and how they fared; a part of the score only where it is known. */
export interface Evidence {
  /** 0 to 1, already shrunk for small numbers. */
  readonly value: number;
  /** Firms like this one, in steps of three. */
  readonly similarFirms: number;
  /** How many of them received it lately, in steps of three; undefined where so few did that it would point at them. */
  readonly received?: number | undefined;
  /** Per cent by which exports moved more after it than those of firms without it, in steps of five. */
  readonly move?: number | undefined;
  /** From made-up firms. */
  readonly synthetic?: boolean | undefined;
}
