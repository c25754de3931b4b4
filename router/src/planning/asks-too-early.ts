import { baseType, type CompositeType, isCompositeType, type Schema } from '@apollo/federation-internals';
import { type FieldNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { keysWithin, type Requirements } from './requirements.ts';

/**
 * Whether a fetch asks a subgraph in passing for a field that it can answer only of an entity, when it is told what the
 * field requires. The planner does that with fields that others require.
 *
 * @param schema of the subgraph
 */
export function asksTooEarly(
  subgraph: string,
  operation: OperationDefinitionNode,
  schema: Schema,
  requirements: Requirements,
): boolean {
  const isTooEarly = (field: FieldNode, siblings: ReadonlySet<string>, parent: CompositeType): boolean => {
    const required = requirements.get(`${subgraph} ${parent.name}.${field.name.value}`);
    // What it provides along with the field, it need not be told.
    return required !== undefined && keysWithin(required).some((key) => !siblings.has(key));
  };

  const isFoundIn = (set: SelectionSetNode, parent: CompositeType | undefined, isOfEntity: boolean): boolean => {
    const siblings = new Set(set.selections.flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : [])));
    return set.selections.some((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return false;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition;
        return isFoundIn(selection.selectionSet, on ? composite(schema.type(on.name.value)) : parent, isOfEntity);
      }
      if (parent && !isOfEntity && isTooEarly(selection, siblings, parent)) return true;
      const isEntities = selection.name.value === '_entities';
      const inner = parent && !isEntities ? typeOf(parent, selection.name.value) : undefined;
      return selection.selectionSet ? isFoundIn(selection.selectionSet, inner, isEntities) : false;
    });
  };

  return isFoundIn(operation.selectionSet, composite(schema.schemaDefinition.rootType(operation.operation)), false);
}

function composite(type: Parameters<typeof isCompositeType>[0] | undefined): CompositeType | undefined {
  return type && isCompositeType(type) ? type : undefined;
}

function typeOf(parent: CompositeType, field: string): CompositeType | undefined {
  const type = parent.kind === 'UnionType' ? undefined : parent.field(field)?.type;
  return type && composite(baseType(type));
}
