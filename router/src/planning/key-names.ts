import type { Schema } from '@apollo/federation-internals';
import { parse, visit } from 'graphql';

/** All names in the keys of the types of a subgraph, `__typename` too: what representations cannot do without. */
export function keyNames(schema: Schema): ReadonlySet<string> {
  const names = new Set(['__typename']);
  for (const application of schema.directive('key')?.applications() ?? []) {
    const fields: unknown = application.arguments()['fields'];
    visit(parse(`{${String(fields)}}`), { Field: ({ name }) => void names.add(name.value) });
  }
  return names;
}
