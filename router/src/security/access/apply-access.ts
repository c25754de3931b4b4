import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { UnauthorizedField } from '../../planning/model/prepared-operation.ts';
import type { Claims } from '../claims.ts';
import { withoutHidden } from './hidden-field.ts';
import { HideFields } from './hide-fields.ts';
import type { AccessRules } from './read-access-rules.ts';

/** What a caller may see of an operation. */
export interface Access {
  /** What is left to be planned: this operation and the fragments it uses. */
  readonly document: DocumentNode;
  /** Undefined when nothing is left. */
  readonly operation: OperationDefinitionNode | undefined;
  /**
   * All that the client selected, what is hidden marked for `isHidden`: what the answer is shaped by. A hidden field can
   * be among the fetched data all the same, because another field needed it; so it is read from `hiddenSource`.
   */
  readonly shown: { readonly document: DocumentNode; readonly operation: OperationDefinitionNode };
  readonly unauthorized: readonly UnauthorizedField[];
  /** All that decided, whoever asks: `verdictKey` tells which callers get the same. */
  readonly requirements: readonly string[];
}

/** Removes from an operation what the caller may not see. */
export function applyAccess(
  rules: AccessRules,
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  claims: Claims,
): Access {
  const root = schema.getRootType(operation.operation);
  const isOpenToAll = rules.types.size === 0 && rules.fields.size === 0;
  const untouched = { document, operation };
  if (!root || isOpenToAll) return { ...untouched, shown: untouched, unauthorized: [], requirements: [] };

  const fragments = fragmentsOf(document);
  const hide = new HideFields({ rules, schema, fragments, claims });
  const { node: selectionSet, unauthorized } = hide.in(operation.selectionSet, root);
  const requirements = hide.requirements();
  if (selectionSet === operation.selectionSet) return { ...untouched, shown: untouched, unauthorized, requirements };

  const left = withoutHidden(selectionSet);
  const shown = documentOf({ ...operation, selectionSet }, fragments);
  const planned = left
    ? documentOf({ ...operation, selectionSet: left }, fragments)
    : { document: { ...document, definitions: [] }, operation: undefined };
  return { ...planned, shown, unauthorized, requirements };
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function fragmentsOf({ definitions }: DocumentNode): Fragments {
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function documentOf(operation: OperationDefinitionNode, fragments: Fragments) {
  const used = new Set<FragmentDefinitionNode>();
  collectUsed(operation.selectionSet, fragments, used);
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...used] };
  return { document, operation };
}

function collectUsed(set: SelectionSetNode, fragments: Fragments, used: Set<FragmentDefinitionNode>): void {
  for (const selection of set.selections) {
    if (selection.kind !== Kind.FRAGMENT_SPREAD) {
      if (selection.selectionSet) collectUsed(selection.selectionSet, fragments, used);
      continue;
    }
    const fragment = fragments.get(selection.name.value);
    if (!fragment || used.has(fragment)) continue;
    used.add(fragment);
    collectUsed(fragment.selectionSet, fragments, used);
  }
}
