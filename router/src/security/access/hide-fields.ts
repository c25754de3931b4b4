import {
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { UnauthorizedField } from '../../planning/model/prepared-operation.ts';
import type { Claims } from '../claims.ts';
import { fieldRequirements, objectsOf, possibleWithin } from './field-requirements.ts';
import { hidden } from './hidden-field.ts';
import type { AccessRules } from './read-access-rules.ts';
import { isMet, requirementKey } from './requirement.ts';
import { underConditions } from './under-conditions.ts';

export interface HideFieldsOptions {
  readonly rules: AccessRules;
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly claims: Claims;
}

/** Where selections stand: on what type, and of which types an object may be there. */
interface Place {
  readonly parent: GraphQLCompositeType;
  readonly possible: readonly GraphQLObjectType[];
  /** Everything under a hidden field is hidden; only the topmost is told. */
  readonly isHidden: boolean;
}

interface Filtered<Node> {
  readonly node: Node;
  readonly unauthorized: readonly UnauthorizedField[];
}

/** Marks the fields of one operation that its caller may not see. A fragment of which some is hidden is spread out. */
export class HideFields {
  readonly #options: HideFieldsOptions;
  readonly #requirements = new Set<string>();
  /** A fragment comes to the same wherever the same types are possible. */
  readonly #spreads = new Map<string, Filtered<SelectionSetNode>>();

  constructor(options: HideFieldsOptions) {
    this.#options = options;
  }

  /** The very same set when all of it may be seen. */
  in(set: SelectionSetNode, root: GraphQLObjectType): Filtered<SelectionSetNode> {
    return this.#set(set, { parent: root, possible: [root], isHidden: false });
  }

  /** All that was asked of the caller, met or not. */
  requirements(): readonly string[] {
    return [...this.#requirements].sort();
  }

  #set(set: SelectionSetNode, place: Place): Filtered<SelectionSetNode> {
    const filtered = set.selections.map((selection) => this.#selection(selection, place));
    const isUntouched = filtered.every(({ node }, index) => node === set.selections[index]);
    return {
      node: isUntouched ? set : { ...set, selections: filtered.map(({ node }) => node) },
      unauthorized: filtered.flatMap(({ unauthorized }) => unauthorized),
    };
  }

  #selection(selection: SelectionNode, place: Place): Filtered<SelectionNode> {
    const { node, unauthorized } = this.#unconditional(selection, place);
    return { node, unauthorized: underConditions(selection, unauthorized) };
  }

  #unconditional(selection: SelectionNode, place: Place): Filtered<SelectionNode> {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.#field(selection, place);
      case Kind.FRAGMENT_SPREAD:
        return this.#spread(selection, place);
      case Kind.INLINE_FRAGMENT: {
        const inner = this.#set(selection.selectionSet, this.#within(selection.typeCondition?.name.value, place));
        const node = inner.node === selection.selectionSet ? selection : { ...selection, selectionSet: inner.node };
        return { node, unauthorized: inner.unauthorized };
      }
    }
  }

  #field(field: FieldNode, place: Place): Filtered<FieldNode> {
    const name = field.name.value;
    const key = field.alias?.value ?? name;
    const isAllowed = this.#mayBeSeen(name, place);
    const isHidden = place.isHidden || !isAllowed;
    const type = isUnionType(place.parent) ? undefined : place.parent.getFields()[name]?.type;
    const named = type && getNamedType(type);

    let shown = field;
    let unauthorized: readonly UnauthorizedField[] = isAllowed ? [] : [{ path: [key] }];
    if (field.selectionSet && type && isCompositeType(named)) {
      const possible = objectsOf(this.#options.schema, named);
      const inner = this.#set(field.selectionSet, { parent: named, possible, isHidden });
      if (inner.node !== field.selectionSet) shown = { ...field, selectionSet: inner.node };
      const prefix = [key, ...listLevels(type)];
      if (isAllowed) {
        unauthorized = inner.unauthorized.map((found) => ({ ...found, path: [...prefix, ...found.path] }));
      }
    }
    return { node: isHidden ? hidden(shown) : shown, unauthorized: place.isHidden ? [] : unauthorized };
  }

  #spread(spread: FragmentSpreadNode, place: Place): Filtered<SelectionNode> {
    const fragment = this.#options.fragments.get(spread.name.value);
    if (!fragment) return { node: spread, unauthorized: [] };
    const within = this.#within(fragment.typeCondition.name.value, place);
    const key = [fragment.name.value, within.isHidden, ...within.possible.map(({ name }) => name)].join(' ');
    let inner = this.#spreads.get(key);
    if (!inner) {
      // A fragment that spreads itself is refused when the document is validated; until then it has to come to an end.
      this.#spreads.set(key, { node: fragment.selectionSet, unauthorized: [] });
      inner = this.#set(fragment.selectionSet, within);
      this.#spreads.set(key, inner);
    }
    if (inner.node === fragment.selectionSet) return { node: spread, unauthorized: inner.unauthorized };
    const { typeCondition } = fragment;
    const directives = spread.directives ?? [];
    return {
      node: { kind: Kind.INLINE_FRAGMENT, typeCondition, directives, selectionSet: inner.node },
      unauthorized: inner.unauthorized,
    };
  }

  #within(condition: string | undefined, place: Place): Place {
    const { schema } = this.#options;
    const type = condition === undefined ? undefined : schema.getType(condition);
    if (!isCompositeType(type)) return place;
    return { ...place, parent: type, possible: possibleWithin(schema, type, place.possible) };
  }

  #mayBeSeen(fieldName: string, { parent, possible }: Place): boolean {
    const { rules, schema, claims } = this.#options;
    let isAllowed = true;
    for (const requirement of fieldRequirements(rules, schema, parent, possible, fieldName)) {
      this.#requirements.add(requirementKey(requirement));
      isAllowed &&= isMet(requirement, claims);
    }
    return isAllowed;
  }
}

function listLevels(type: GraphQLOutputType): readonly string[] {
  if (isNonNullType(type)) return listLevels(type.ofType);
  return isListType(type) ? ['@', ...listLevels(type.ofType)] : [];
}
