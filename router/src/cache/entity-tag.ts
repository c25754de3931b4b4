/** What is told of one entity, or of all entities of a type that are not known by their id. */
export function tagOf(type: string, id?: string): string {
  return id === undefined ? type : `${type}:${id}`;
}

/** What the answer for a representation depends on: its own entity, or any of its type when it is known by something else. */
export function tagOfRepresentation(representation: string): string {
  const { __typename: type, id } = JSON.parse(representation) as { __typename: string; id?: unknown };
  return tagOf(type, typeof id === 'string' || typeof id === 'number' ? String(id) : undefined);
}
