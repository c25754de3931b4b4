import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  type InlineFragmentNode,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { z } from 'zod';
import { maxPageSize } from '../lists/connection.ts';
import { CodedError } from './coded-error.ts';

const mostTokens = 2_000;
const mostDepth = 30;
const mostAliases = 30;
const mostRootFields = 10;
const mostCost = 10_000;
/** Lists without pages are short. */
const assumedLength = 10;

/** What only the router asks. */
const forRouterOnly = new Set(['_entities', '_service']);

const body = z.object({ query: z.string() });

/**
 * Bounds what the explorer's page may ask of this subgraph, as the router does for its clients; undefined for what it may.
 * The request is the parsed body of a POST.
 */
export function refuseExplorer(request: unknown, schema: GraphQLSchema): CodedError | undefined {
  const read = body.safeParse(request);
  if (!read.success) return new CodedError('BAD_USER_INPUT', 'Send the document itself, by POST.');
  try {
    const document = parse(read.data.query, { maxTokens: mostTokens });
    new Measure(document, schema).operations();
    return undefined;
  } catch (error) {
    return error instanceof CodedError ? error : new CodedError('BAD_USER_INPUT', messageOf(error));
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'The document cannot be read.';
}

type Type = GraphQLNamedType | undefined;
type Fragment = Pick<InlineFragmentNode, 'typeCondition' | 'selectionSet'>;

class Measure {
  readonly #document: DocumentNode;
  readonly #schema: GraphQLSchema;
  #cost = 0;
  #aliases = 0;

  constructor(document: DocumentNode, schema: GraphQLSchema) {
    this.#document = document;
    this.#schema = schema;
  }

  operations(): void {
    for (const definition of this.#document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const root = this.#schema.getRootType(definition.operation) ?? undefined;
      const fields = [...this.#fields(definition.selectionSet, root)];
      if (fields.length > mostRootFields) throw tooMuch(`more than ${mostRootFields} root fields`);
      for (const { field } of fields) {
        const { name } = field;
        if (forRouterOnly.has(name.value)) throw new CodedError('FORBIDDEN', `${name.value} is for the router only.`);
      }
      this.#selections(definition.selectionSet, root, 1, 1);
    }
  }

  #selections(set: SelectionSetNode, parent: Type, depth: number, times: number): void {
    if (depth > mostDepth) throw tooMuch(`more than ${mostDepth} levels`);
    for (const { field, on } of this.#fields(set, parent)) {
      this.#cost += times;
      if (field.alias) this.#aliases += 1;
      if (this.#cost > mostCost) throw tooMuch(`a cost of more than ${mostCost}`);
      if (this.#aliases > mostAliases) throw tooMuch(`more than ${mostAliases} aliases`);
      if (!field.selectionSet) continue;
      const type = fieldType(on, field);
      this.#selections(field.selectionSet, type && getNamedType(type), depth + 1, times * lengthOf(field, type));
    }
  }

  /** Those of fragments too; a fragment that leads to itself is refused by the depth. */
  *#fields({ selections }: SelectionSetNode, on: Type, within = 0): Generator<{ field: FieldNode; on: Type }> {
    if (within > mostDepth) throw tooMuch(`more than ${mostDepth} fragments within another`);
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) yield { field: selection, on };
      else if (selection.kind === Kind.INLINE_FRAGMENT) yield* this.#fragment(selection, on, within + 1);
      else yield* this.#spread(selection.name.value, within + 1);
    }
  }

  *#spread(name: string, within: number): Generator<{ field: FieldNode; on: Type }> {
    for (const definition of this.#document.definitions) {
      if (definition.kind !== Kind.FRAGMENT_DEFINITION || definition.name.value !== name) continue;
      this.#cost += 1;
      if (this.#cost > mostCost) throw tooMuch(`a cost of more than ${mostCost}`);
      yield* this.#fragment(definition, undefined, within);
    }
  }

  #fragment({ typeCondition, selectionSet }: Fragment, on: Type, within: number) {
    return this.#fields(selectionSet, typeCondition ? this.#schema.getType(typeCondition.name.value) : on, within);
  }
}

function fieldType(parent: Type, { name }: FieldNode): GraphQLOutputType | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name.value]?.type : undefined;
}

/** How many objects a field may bring for each of its parents. A page's length is counted where it is asked for. */
function lengthOf({ name, arguments: given = [] }: FieldNode, type: GraphQLOutputType | undefined): number {
  const size = given.find((argument) => argument.name.value === 'first' || argument.name.value === 'last');
  if (size) return size.value.kind === Kind.INT ? Math.min(Number(size.value.value), maxPageSize) : maxPageSize;
  const isPaged = name.value === 'nodes' || name.value === 'edges';
  return !isPaged && type && isListType(getNullableType(type)) ? assumedLength : 1;
}

function tooMuch(what: string): CodedError {
  return new CodedError('BAD_USER_INPUT', `The explorer does not run operations with ${what}.`);
}
