import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  parse,
  print,
  type TypeNode,
  valueFromASTUntyped,
} from 'graphql';

/**
 * The subscriptions that can be resumed where they broke off. By convention these take an argument `after`, and their
 * events have a field `cursor`: given back as `after`, every event behind it comes.
 * @returns the type of the argument, printed; undefined when the subgraph cannot resume the field
 */
export type ResumableFields = (subgraph: string, field: string) => string | undefined;

type ObjectLike = Extract<DocumentNode['definitions'][number], { readonly fields?: readonly FieldDefinitionNode[] }>;

const cursorTypes = new Set(['String', 'ID']);
const accessDirectives = new Set(['authenticated', 'requiresScopes', 'policy']);

/** @param supergraph the SDL of a composed supergraph */
export function readResumableFields(supergraph: string): ResumableFields {
  const document = parse(supergraph, { noLocation: true });
  const graphs = subgraphNames(document);
  const types = new Map<string, ObjectLike>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      types.set(definition.name.value, definition);
    }
  }
  const found = new Map<string, string>();
  const root = types.get(subscriptionType(document));
  for (const field of root?.fields ?? []) {
    const after = field.arguments?.find(({ name }) => name.value === 'after');
    const event = types.get(nonNull(field.type) ?? '');
    const cursor = event?.fields?.find(({ name }) => name.value === 'cursor');
    if (!root || !after || !event || !cursor || !isCursor(after.type) || !isCursor(cursor.type)) continue;
    if (cursor.arguments?.length || cursor.directives?.some(({ name }) => accessDirectives.has(name.value))) continue;
    for (const [graph, subgraph] of graphs) {
      if (isIn(graph, root, field) && isIn(graph, event, cursor)) {
        found.set(`${subgraph} ${field.name.value}`, print(after.type));
      }
    }
  }
  return (subgraph, field) => found.get(`${subgraph} ${field}`);
}

function subscriptionType({ definitions }: DocumentNode): string {
  for (const definition of definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION) continue;
    const root = definition.operationTypes.find(({ operation }) => operation.toString() === 'subscription');
    if (root) return root.type.name.value;
  }
  return 'Subscription';
}

/** The names of the subgraphs by the values of `join__Graph`. */
function subgraphNames({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const { name, directives = [] } of definition.values ?? []) {
      const told = directives
        .map((directive) => argument(directive, 'name'))
        .find((value) => typeof value === 'string');
      names.set(name.value, typeof told === 'string' ? told : name.value);
    }
  }
  return names;
}

function isIn(graph: string, { directives = [] }: ObjectLike, field: FieldDefinitionNode): boolean {
  const isTypeIn = directives.some(
    (directive) => directive.name.value === 'join__type' && argument(directive, 'graph') === graph,
  );
  const places = field.directives?.filter(({ name }) => name.value === 'join__field') ?? [];
  const isFieldIn = places.some(
    (place) => argument(place, 'graph') === graph && !argument(place, 'external') && !argument(place, 'usedOverridden'),
  );
  return isTypeIn && (places.length === 0 || isFieldIn);
}

function argument({ arguments: given = [] }: DirectiveNode, name: string): unknown {
  const value = given.find((candidate) => candidate.name.value === name)?.value;
  return value && valueFromASTUntyped(value);
}

function nonNull(type: TypeNode): string | undefined {
  const inner = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  return inner.kind === Kind.NAMED_TYPE ? inner.name.value : undefined;
}

function isCursor(type: TypeNode): boolean {
  return cursorTypes.has(nonNull(type) ?? '');
}
