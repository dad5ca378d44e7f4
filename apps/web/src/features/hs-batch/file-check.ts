/** What the server takes; told before a file is chosen, and checked before it is sent. */
export const FILE_LIMITS = { megabytes: 10, rows: 10_000, columns: 100, days: 7 } as const;

const BYTES_IN_MEGABYTE = 1024 * 1024;
/** What a file dialog offers; the server judges by content. */
export const FILE_TYPES = '.csv,.tsv,.txt,.xlsx';

/** Files that are never a table that the server reads, with the code under which it would refuse them. */
const REFUSED_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/\.xls$/iu, 'OLD_EXCEL'],
  [/\.xlsb$/iu, 'BINARY_EXCEL'],
  [/\.(pdf|docx?|hwpx?|pptx?|zip|png|jpe?g|gif|webp)$/iu, 'NOT_A_TABLE'],
];

/** Why a file need not be sent at all, as the server's code; undefined when it may be sent. */
export function refuseFile(files: readonly Pick<File, 'name' | 'size'>[]): string | undefined {
  const [file] = files;
  if (file === undefined) return 'NO_FILE';
  if (files.length > 1) return 'SEVERAL_FILES';
  if (file.size === 0) return 'EMPTY_FILE';
  if (file.size > FILE_LIMITS.megabytes * BYTES_IN_MEGABYTE) return 'FILE_TOO_LARGE';
  return REFUSED_ENDINGS.find(([ending]) => ending.test(file.name))?.[1];
}
