/** Exit codes of every tool: all well, some rows were left out, nothing could be done. */
export const EXIT = { ok: 0, faultyRows: 1, failed: 2 } as const;

export function tell(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** A share given in per cent on the command line, as 0 to 1. */
export function shareOf(value: string, option: string): number {
  const share = Number(value) / 100;
  if (value.trim() !== '' && share >= 0 && share <= 1) return share;
  throw new Error(`--${option} must be a percentage from 0 to 100, not "${value}"`);
}

/** A whole number given on the command line. */
export function wholeNumberOf(value: string, option: string, least: number, most: number): number {
  const number = Number(value);
  if (value.trim() !== '' && Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Error(`--${option} must be a whole number from ${String(least)} to ${String(most)}, not "${value}"`);
}

/** Runs a tool and sets the exit code; an error becomes one line on stderr, with the usage. */
export async function runTool(usage: string, tool: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await tool();
  } catch (error) {
    tell(`${error instanceof Error ? error.message : String(error)}\nusage: ${usage}`);
    process.exitCode = EXIT.failed;
  }
}
