import { MOST_ROWS, TABLE_LIMITS, TableRefusedError, type TableRow } from './table.js';

/** Gathers the rows of a file and ends the reading as soon as one of {@link TABLE_LIMITS} is passed. */
export class RowCollector {
  private readonly collected: TableRow[] = [];
  private characters = 0;

  get rows(): readonly TableRow[] {
    return this.collected;
  }

  /**
   * Takes a row unless it is blank.
   * @throws TableRefusedError when there are too many rows, columns or characters
   */
  add(row: number, cells: readonly string[]): void {
    const filled = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (filled === 0) return;
    if (filled > TABLE_LIMITS.columns) {
      throw new TableRefusedError(
        'TOO_MANY_COLUMNS',
        `Row ${row} has ${filled} columns; a file may have ${TABLE_LIMITS.columns}.`,
      );
    }
    if (this.collected.length >= MOST_ROWS) throw tooManyRows();
    const kept = cells.slice(0, filled).map(cutCell);
    this.characters += kept.reduce((sum, cell) => sum + cell.length, 0);
    if (this.characters > TABLE_LIMITS.characters) {
      throw new TableRefusedError(
        'TOO_MUCH_TEXT',
        `The file holds more than ${TABLE_LIMITS.characters} characters; leave out the columns that don't describe goods.`,
      );
    }
    this.collected.push({ row, cells: kept });
  }
}

export function cutCell(cell: string): string {
  return cell.length > TABLE_LIMITS.cell ? cell.slice(0, TABLE_LIMITS.cell + 1) : cell;
}

export function tooManyRows(): TableRefusedError {
  return new TableRefusedError(
    'TOO_MANY_ROWS',
    `The file has more than ${TABLE_LIMITS.rows} rows of goods; divide it into several files.`,
  );
}
