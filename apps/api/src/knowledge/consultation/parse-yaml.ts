import { parse } from 'yaml';

/** The value that YAML text stands for; undefined where it is no YAML, which no schema takes. */
export function parseYaml(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
