/** The part of rdf-canonize that is used; the package brings no types. */
declare module 'rdf-canonize' {
  /** RDFC-1.0 of N-Quads, as N-Quads. */
  export function canonize(
    nQuads: string,
    options: { readonly algorithm: 'RDFC-1.0'; readonly inputFormat: 'application/n-quads' },
  ): Promise<string>;
}
