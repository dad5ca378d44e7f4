import { Injectable } from '@nestjs/common';
import { type z } from 'zod';
import { type Operation } from '../auth/authority/operations.js';
import { type Officer } from '../auth/officer.js';
import { parseBody } from '../common/http/parse-body.js';
import { type Language } from '../common/language.js';
import { type Column, type ListFormat, listText } from './list-file.js';

/** A list of the officers' pages, as it can be taken along as a file. */
export interface OfficerList<Filter, Row> {
  /** Names it in addresses, in the audit and to the web portal. */
  readonly id: string;
  /** Whom it is given to, and on what terms. */
  readonly operation: Operation;
  /** It holds what belongs to the officer's own office. */
  readonly ofOffice?: true;
  /** What of it is asked for; everything else is refused. */
  readonly filter: z.ZodType<Filter>;
  readonly columns: readonly Column<Row>[];
  /** Rows in the order of the page. @param most rows at most */
  readonly rows: (officer: Officer, filter: Filter, most: number) => Promise<readonly Row[]>;
}

/** Rows of a file at most: what is more is narrowed by the filter. */
export const MOST_ROWS = 50_000;

/** What a list comes to. */
export interface ListContent {
  readonly text: string;
  readonly rows: number;
  /** There are more rows than a file holds. */
  readonly isCut: boolean;
}

/** A list without the types of its filter and its rows. */
export interface RegisteredList extends Pick<OfficerList<never, never>, 'id' | 'operation' | 'ofOffice'> {
  /** @throws BadRequestException for a filter that it doesn't have */
  readonly write: (
    officer: Officer,
    filter: unknown,
    how: { readonly format: ListFormat; readonly language: Language },
  ) => Promise<ListContent>;
}

/**
 * The lists of the officers' pages, put together from the services. A service adds its own when its module starts:
 * `onModuleInit() { this.lists.add({ id: 'questions', operation: 'question.read', … }) }`.
 */
@Injectable()
export class OfficerLists {
  private readonly lists = new Map<string, RegisteredList>();

  add<Filter, Row>(list: OfficerList<Filter, Row>): void {
    const { id, operation, ofOffice, filter, columns, rows } = list;
    if (this.lists.has(id)) throw new Error(`there are two lists ${id}`);
    this.lists.set(id, {
      id,
      operation,
      ...(ofOffice && { ofOffice }),
      async write(officer, asked, how) {
        const found = await rows(officer, parseBody(filter, asked), MOST_ROWS + 1);
        const kept = found.slice(0, MOST_ROWS);
        return { text: listText(columns, kept, how), rows: kept.length, isCut: found.length > MOST_ROWS };
      },
    });
  }

  find(id: string): RegisteredList | undefined {
    return this.lists.get(id);
  }
}
