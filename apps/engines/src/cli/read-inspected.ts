import { join } from 'node:path';
import { type InspectedDeclaration, inspectedSchema } from '../risk/declaration.js';
import { readDeclarations } from '../risk/read-declarations.js';

export interface InspectedData {
  /** Declarations of 2020. */
  readonly train: readonly InspectedDeclaration[];
  /** Declarations of the first quarter of 2021. */
  readonly valid: readonly InspectedDeclaration[];
}

async function readAll(path: string): Promise<readonly InspectedDeclaration[]> {
  const { rows, faults } = await readDeclarations(path, inspectedSchema);
  const [first] = faults;
  if (first !== undefined) throw new Error(`${path}:${first.line}: ${first.reason}`);
  return rows;
}

/**
 * Reads the inspected declarations, which are not part of this repository.
 * @throws Error naming the file that is missing or the row that cannot be read
 */
export async function readInspected(data: string): Promise<InspectedData> {
  const folder = join(data, 'declarations');
  return {
    train: await readAll(join(folder, 'kcs-synthetic-train.csv')),
    valid: await readAll(join(folder, 'kcs-synthetic-valid.csv')),
  };
}
