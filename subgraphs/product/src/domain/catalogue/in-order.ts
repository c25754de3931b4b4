/** Things in the order of these ids; undefined unless each of them is named once, and nothing else. */
export function inOrder<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  ids: readonly string[],
): Thing[] | undefined {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const ordered = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  return ordered.length === things.length && ids.length === things.length ? ordered : undefined;
}
