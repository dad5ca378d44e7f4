import { type LineFault } from './json-lines.js';

/** Exit codes of every tool: all well, some lines were left out, nothing could be done. */
export const EXIT = { ok: 0, faultyLines: 1, failed: 2 } as const;

/** Wrong use of a command; the message is shown with the usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export function tell(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** Names every faulty line of a file on stderr. */
export function tellFaults(path: string, faults: readonly LineFault[]): void {
  for (const { line, reason } of faults) tell(`${path}:${line}: ${reason}`);
}

export function required(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new UsageError(`--${option} is missing`);
  return value;
}

export function positiveInteger(value: string, option: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError(`--${option} must be a whole number above 0, not "${value}"`);
  return number;
}

const isArgumentError = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));

/** Runs a command and sets the exit code; an error becomes one line on stderr. */
export async function runCommand(usage: string, command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
    if (isArgumentError(error)) tell(`usage: ${usage}`);
    process.exitCode = EXIT.failed;
  }
}
