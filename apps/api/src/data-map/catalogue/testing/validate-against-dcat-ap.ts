import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser, type Quad, Store } from 'n3';
import Validator from 'rdf-validate-shacl';

const SHAPES = join('apps/api/src/data-map/catalogue/testing', 'dcat-ap-3.shacl.ttl');

/** What a graph lacks by the profile's shapes: breaches of what it demands, and of what it recommends. */
export async function validateAgainstDcatAp(
  quads: readonly Quad[],
): Promise<{ violations: string[]; warnings: string[] }> {
  const shapes = new Store(new Parser().parse(readFileSync(SHAPES, 'utf8')));
  const report = await new Validator(shapes).validate(new Store([...quads]));
  const told = report.results.map(({ severity, focusNode, path, sourceConstraintComponent: constraint }) => ({
    severity: nameOf(severity),
    said: `${focusNode.value} ${nameOf(path)} ${nameOf(constraint)}`,
  }));
  const of = (severity: string) => told.filter((each) => each.severity === severity).map(({ said }) => said);
  return { violations: of('Violation'), warnings: of('Warning') };
}

function nameOf(term: { readonly value: string } | null | undefined): string {
  return term?.value.split(/[/#]/).at(-1) ?? '';
}
