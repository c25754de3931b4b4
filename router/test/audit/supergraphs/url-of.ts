/** Where the subgraphs of a composed supergraph are, by name. */
export function urlOf(composed: string, name: string): string {
  const url = new RegExp(`@join__graph\\(name: "${name}", url: "([^"]*)"`).exec(composed)?.[1];
  if (url === undefined) throw new Error(`There is no subgraph ${name}`);
  return url;
}
