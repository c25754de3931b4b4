import { type DocumentNode, Kind, type SelectionNode } from 'graphql';
import { isTrue, textOf } from './join-directives.ts';
import { selectionSetOf } from './requirements.ts';

/** The interfaces that some subgraph takes for an object, and a part of a key of each. */
export type InterfaceObjects = ReadonlyMap<string, SelectionNode | undefined>;

export function interfaceObjectsIn(supergraph: DocumentNode): InterfaceObjects {
  const found = new Map<string, SelectionNode | undefined>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const types = (definition.directives ?? []).filter(({ name }) => name.value === 'join__type');
    const object = types.find((type) => isTrue(type, 'isInterfaceObject'));
    const key = object && textOf(object, 'key');
    if (object) found.set(definition.name.value, key === undefined ? undefined : selectionSetOf(key).selections[0]);
  }
  return found;
}
