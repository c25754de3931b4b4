import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/**
 * The types of all objects that an answer may hold, beside the entities themselves when it is entities that are asked
 * for. Undefined when that cannot be said: a field that no type is known to have.
 */
export function typesWithin(document: DocumentNode, schema: GraphQLSchema): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }

  const add = (type: GraphQLNamedType): void => {
    if (!isLeafType(type)) found.add(type.name);
    if (isAbstractType(type)) for (const { name } of schema.getPossibleTypes(type)) found.add(name);
  };
  /** False when something is not known. */
  const visit = ({ selections }: SelectionSetNode, within: GraphQLNamedType | undefined): boolean =>
    selections.every((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        return (
          fragment !== undefined && visit(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value))
        );
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const { typeCondition, selectionSet } = selection;
        const type = typeCondition ? schema.getType(typeCondition.name.value) : within;
        // Entities that are known by the name of an interface: nobody can say of which type they are.
        if (!within && !isObjectType(type)) return false;
        return visit(selectionSet, type);
      }
      const name = selection.name.value;
      if (name === '__typename') return true;
      if (name === '_entities') return selection.selectionSet !== undefined && visit(selection.selectionSet, undefined);
      if (!isObjectType(within) && !isInterfaceType(within)) return false;
      const field = within.getFields()[name];
      if (!field) return false;
      const type = getNamedType(field.type);
      add(type);
      return selection.selectionSet === undefined || visit(selection.selectionSet, type);
    });

  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (!visit(definition.selectionSet, schema.getRootType(definition.operation) ?? undefined)) return undefined;
  }
  return found;
}
