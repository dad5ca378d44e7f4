/**
 * Circles in a directed graph, each once, as the nodes along it with the first one repeated at the end; empty when there
 * is none. Not every circle is listed, but after the listed ones are mended there is none through the same edges.
 * @param edges node → nodes that it points to; targets that aren't nodes are ignored
 */
export function findCycles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  for (const start of edges.keys()) {
    // An explicit stack: a long chain of lineage must not overflow the call stack.
    const path: { node: string; rest: string[] }[] = [];
    const onPath = new Map<string, number>();
    const open = (node: string): void => {
      onPath.set(node, path.length);
      path.push({ node, rest: [...(edges.get(node) ?? [])] });
    };
    if (!done.has(start)) open(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.shift();
      if (next === undefined) {
        done.add(top.node);
        onPath.delete(top.node);
        path.pop();
        continue;
      }
      const at = onPath.get(next);
      if (at !== undefined) cycles.push([...path.slice(at).map(({ node }) => node), next]);
      else if (edges.has(next) && !done.has(next)) open(next);
    }
  }
  return cycles;
}
