/** A subgraph and where it answers GraphQL. */
export interface SubgraphAddress {
  readonly name: string;
  readonly url: string;
}

/** Where a subgraph answers: as set for this router, else as the supergraph says. */
export function addressOf(name: string, url: string | undefined, set: Readonly<Record<string, URL>>): SubgraphAddress {
  const chosen = set[name]?.href ?? url;
  if (!chosen) throw new Error(`The subgraph ${name} has no URL`);
  return { name, url: chosen };
}
