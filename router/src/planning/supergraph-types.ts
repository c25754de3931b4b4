import {
  type ConstDirectiveNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type SelectionSetNode,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { applicationsOn } from './join-directives.ts';

type TypeWithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** The types of a supergraph, and what leads from one to another. */
export class SupergraphTypes {
  readonly #types = new Map<string, TypeDefinitionNode>();

  constructor({ definitions }: DocumentNode) {
    for (const node of definitions) if (isTypeDefinition(node)) this.#types.set(node.name.value, node);
  }

  get(name: string): TypeDefinitionNode | undefined {
    return this.#types.get(name);
  }

  withFields(): readonly TypeWithFields[] {
    return [...this.#types.values()].filter(hasFields);
  }

  /** `Type.field` of every field in a selection on a type, and of the same field of each kind of an interface. */
  mentioned(type: string, { selections }: SelectionSetNode): readonly string[] {
    return selections.flatMap((selection): readonly string[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return this.mentioned(selection.typeCondition?.name.value ?? type, selection.selectionSet);
      }
      const name = selection.name.value;
      return [type, ...this.kindsOf(type)].flatMap((owner) => {
        const inner = this.typeOf(owner, name);
        if (inner === undefined) return [];
        return [`${owner}.${name}`, ...(selection.selectionSet ? this.mentioned(inner, selection.selectionSet) : [])];
      });
    });
  }

  /** The name of the type of a field, whatever lists it is in. */
  typeOf(type: string, field: string): string | undefined {
    const owner = this.#types.get(type);
    const found = owner && hasFields(owner) ? owner.fields?.find(({ name }) => name.value === field) : undefined;
    return found && nameOf(found.type);
  }

  /** The types of a field and of its arguments. */
  leadsTo(type: string, field: string): readonly string[] {
    const owner = this.#types.get(type);
    const found = owner && hasFields(owner) ? owner.fields?.find(({ name }) => name.value === field) : undefined;
    return found ? [nameOf(found.type), ...(found.arguments ?? []).map((argument) => nameOf(argument.type))] : [];
  }

  /** The types that are of an interface or in a union. */
  kindsOf(type: string): readonly string[] {
    const node = this.#types.get(type);
    if (node?.kind === Kind.UNION_TYPE_DEFINITION) return (node.types ?? []).map(({ name }) => name.value);
    if (node?.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
    return this.withFields()
      .filter(({ interfaces = [] }) => interfaces.some(({ name }) => name.value === type))
      .map(({ name }) => name.value);
  }

  /** All types that values of these types can lead to in a subgraph, with themselves. */
  reachable(names: readonly string[], graph: string): ReadonlySet<string> {
    const found = new Set<string>();
    const open = [...names];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      const node = this.#types.get(name);
      if (!node || found.has(name) || !isIn(node, 'join__type', graph)) continue;
      found.add(name);
      open.push(...this.kindsOf(name), ...this.#next(node, graph));
    }
    return found;
  }

  #next(node: TypeDefinitionNode, graph: string): readonly string[] {
    if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return (node.fields ?? []).map(({ type }) => nameOf(type));
    if (!hasFields(node)) return [];
    const fields = (node.fields ?? []).filter(
      (field) => !(field.directives ?? []).some(isJoinField) || isIn(field, 'join__field', graph),
    );
    return [
      ...(node.interfaces ?? []).map(({ name }) => name.value),
      ...fields.flatMap((field) => [nameOf(field.type), ...(field.arguments ?? []).map(({ type }) => nameOf(type))]),
    ];
  }
}

function isIn(
  node: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  directive: string,
  graph: string,
): boolean {
  return applicationsOn(graph, node.directives).some(({ name }) => name.value === directive);
}

function isJoinField({ name }: ConstDirectiveNode): boolean {
  return name.value === 'join__field';
}

function isTypeDefinition(node: DocumentNode['definitions'][number]): node is TypeDefinitionNode {
  return node.kind.endsWith('TypeDefinition');
}

function hasFields(node: TypeDefinitionNode): node is TypeWithFields {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
