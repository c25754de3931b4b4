import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { textOf } from './join-directives.ts';
import type { RequiredCall, RequiredCalls } from './required-calls.ts';

type TypeWithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/**
 * Makes up a field for each call `price(currency: "EUR")` that a field of another subgraph requires, and lets that require
 * the made-up field. The planner merges fields by their names alone: it would take the same field with other arguments,
 * be it of the client or of another `@requires`, for the one that was required.
 */
export function nameRequiredCalls(supergraph: DocumentNode): { supergraph: DocumentNode; calls: RequiredCalls } {
  const naming = new Naming(supergraph);
  const definitions = supergraph.definitions
    .map((definition) => (hasFields(definition) ? naming.requiring(definition) : definition))
    .map((definition) => (hasFields(definition) ? naming.withCalls(definition) : definition));
  return {
    supergraph: naming.calls.size === 0 ? supergraph : { ...supergraph, definitions },
    calls: naming.calls,
  };
}

class Naming {
  readonly calls = new Map<string, RequiredCall>();
  readonly #types: ReadonlyMap<string, TypeWithFields>;
  readonly #taken: ReadonlySet<string>;
  readonly #nameOf = new Map<string, string>();
  /** The made-up fields of a type, by the name of what they call. */
  readonly #added = new Map<string, Map<string, Set<string>>>();

  constructor(supergraph: DocumentNode) {
    this.#types = new Map(supergraph.definitions.filter(hasFields).map((type) => [type.name.value, type]));
    this.#taken = new Set([...this.#types.values()].flatMap(({ fields = [] }) => fields.map(({ name }) => name.value)));
  }

  requiring(type: TypeWithFields): TypeWithFields {
    return {
      ...type,
      fields: (type.fields ?? []).map((field) => ({
        ...field,
        directives: (field.directives ?? []).map((directive) => this.#requiringDirective(type, directive)),
      })),
    };
  }

  withCalls(type: TypeWithFields): TypeWithFields {
    const added = this.#added.get(type.name.value);
    if (!added) return type;
    const calls = (type.fields ?? []).flatMap((field) =>
      [...(added.get(field.name.value) ?? [])].map((name) => ({
        ...field,
        name: { kind: Kind.NAME, value: name } as const,
        arguments: [],
        directives: (field.directives ?? []).filter((directive) => directive.name.value === 'join__field'),
      })),
    );
    return { ...type, fields: [...(type.fields ?? []), ...calls] };
  }

  #requiringDirective(type: TypeWithFields, directive: ConstDirectiveNode) {
    const requires = directive.name.value === 'join__field' ? textOf(directive, 'requires') : undefined;
    if (requires === undefined) return directive;
    const set = this.#named(type, selectionSetOf(requires));
    const text = set.selections.map(print).join(' ').replaceAll(/\s+/g, ' ');
    return {
      ...directive,
      arguments: (directive.arguments ?? []).map((argument) =>
        argument.name.value === 'requires'
          ? { ...argument, value: { kind: Kind.STRING, value: text } as const }
          : argument,
      ),
    };
  }

  #named(parent: TypeWithFields | undefined, set: SelectionSetNode): SelectionSetNode {
    const selections = set.selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition ? this.#types.get(selection.typeCondition.name.value) : parent;
        return { ...selection, selectionSet: this.#named(on, selection.selectionSet) };
      }
      return this.#namedField(parent, selection);
    });
    return { ...set, selections };
  }

  #namedField(parent: TypeWithFields | undefined, field: FieldNode): FieldNode {
    const definition = parent?.fields?.find(({ name }) => name.value === field.name.value);
    const inner = definition && this.#types.get(namedType(definition.type));
    const name = parent && field.arguments?.length ? this.#callOf(parent, field, field.arguments) : field.name.value;
    const selectionSet = field.selectionSet && this.#named(inner, field.selectionSet);
    return { ...field, name: { kind: Kind.NAME, value: name }, arguments: [], ...(selectionSet && { selectionSet }) };
  }

  #callOf(parent: TypeWithFields, field: FieldNode, given: readonly ArgumentNode[]): string {
    const called = field.name.value;
    const text = `${called}(${given.map(print).sort().join()})`;
    const name = this.#nameOf.get(text) ?? this.#newName(called);
    this.#nameOf.set(text, name);
    this.calls.set(name, { name: called, arguments: given });
    for (const type of this.#withImplementations(parent)) {
      const added = this.#added.get(type) ?? new Map<string, Set<string>>();
      this.#added.set(type, added.set(called, new Set(added.get(called)).add(name)));
    }
    return name;
  }

  #newName(called: string): string {
    let number = this.#nameOf.size;
    while (this.#taken.has(`${called}_required${number}`)) number += 1;
    return `${called}_required${number}`;
  }

  /** Who implements an interface has all its fields. */
  #withImplementations({ name }: TypeWithFields): string[] {
    const implementations = [...this.#types.values()].filter(({ interfaces = [] }) =>
      interfaces.some((implemented) => implemented.name.value === name.value),
    );
    return [name.value, ...implementations.map((type) => type.name.value)];
  }
}

function hasFields(definition: { readonly kind: Kind }): definition is TypeWithFields {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

function selectionSetOf(fieldSet: string): SelectionSetNode {
  const [operation] = parse(`{${fieldSet}}`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`"${fieldSet}" is no selection of fields`);
  return operation.selectionSet;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
