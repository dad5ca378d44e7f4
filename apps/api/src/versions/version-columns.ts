import { type Column, column } from '../officer-lists/list-file.js';
import { type Version } from './version.js';

/** A version as a row of a file, without its content. */
export const VERSION_COLUMNS: readonly Column<Version<unknown>>[] = [
  column('recordId', '대상', 'Of', ({ recordId }) => recordId),
  column('version', '판', 'Version', ({ version }) => version),
  column('state', '상태', 'State', ({ state }) => state),
  column('origin', '유래', 'Origin', ({ origin }) => origin),
  column('author', '작성자', 'Author', ({ authorName }) => authorName),
  column('reviewer', '검토자', 'Reviewer', ({ reviewerName }) => reviewerName),
  column('changedAt', '마지막 변경', 'Last changed', ({ changedAt }) => changedAt),
];
