import { join } from 'node:path';
import { type InspectedDeclaration, inspectedSchema } from '../risk/declaration.js';
import { type DeclarationFile, readDeclarations } from '../risk/read-declarations.js';

export interface InspectedData {
  /** Declarations of 2020. */
  readonly train: readonly InspectedDeclaration[];
  /** Declarations of the first quarter of 2021. */
  readonly valid: readonly InspectedDeclaration[];
}

/**
 * Reads a file of inspected declarations, such as the portal gives out as the list `inspected-declarations`.
 * @throws Error when it cannot be opened or is no CSV
 */
export const readInspectedFile = (path: string): Promise<DeclarationFile<InspectedDeclaration>> =>
  readDeclarations(path, inspectedSchema);

async function readAll(path: string): Promise<readonly InspectedDeclaration[]> {
  const { rows, faults } = await readInspectedFile(path);
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
