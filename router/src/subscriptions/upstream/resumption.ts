import {
  type ConstValueNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  parseType,
  print,
  type SelectionSetNode,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import type { FetchCall, FetchDocument } from '../../subgraph/call/fetch-call.ts';
import type { SubgraphAnswer } from '../../subgraph/call/subgraph-answer.ts';
import type { ResumableFields } from './resumable-fields.ts';

/** How one subscription document is resumed: it also asks for the cursor, and takes one in a variable of its own. */
export interface Resumption {
  /** What is subscribed to in place of the original. */
  readonly document: FetchDocument;
  /** The call for the first time, with the client's own `after` where it gave one. */
  readonly first: (call: FetchCall) => FetchCall;
  /** The call that goes on behind a cursor. */
  readonly behind: (call: FetchCall, cursor: string) => FetchCall;
  /** The cursor of an event; undefined when it has none. */
  readonly cursorOf: (event: SubgraphAnswer) => string | undefined;
}

/** Rewrites the document of a subscription so that it can be resumed; undefined when its subgraph does not offer it. */
export function resumptionOf(
  document: FetchDocument,
  subgraph: string,
  resumable: ResumableFields,
): Resumption | undefined {
  const parsed = parse(document.text, { noLocation: true });
  const operation = parsed.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const root = operation?.selectionSet.selections[0];
  if (!operation || root?.kind !== Kind.FIELD || operation.selectionSet.selections.length !== 1) return undefined;
  const type = resumable(subgraph, root.name.value);
  if (type === undefined) return undefined;

  const variable = unused('after', document.text);
  const alias = unused('cursor', document.text);
  const given = root.arguments?.find(({ name }) => name.value === 'after')?.value;
  const clientVariable = given?.kind === Kind.VARIABLE ? given.name.value : undefined;
  const otherwise = clientVariable === undefined ? constant(given) : defaultOf(operation, clientVariable);
  const changed = withCursor(operation, root, { variable, alias, type, otherwise });
  const text = print(
    withoutUnusedVariables({
      ...parsed,
      definitions: parsed.definitions.map((definition) => (definition === operation ? changed : definition)),
    }),
  );
  const rewritten: FetchDocument = { ...document, text, textJson: JSON.stringify(text) };
  const rootKey = root.alias?.value ?? root.name.value;
  const callWith = (call: FetchCall, value: unknown): FetchCall => {
    const member = value === undefined ? '' : `${JSON.stringify(variable)}:${JSON.stringify(value)}`;
    const variables = [call.variables, member].filter(Boolean).join(',');
    return { ...call, document: rewritten, variables };
  };
  return {
    document: rewritten,
    first: (call) => callWith(call, clientVariable === undefined ? undefined : valueIn(call, clientVariable)),
    behind: callWith,
    cursorOf: ({ data }) => {
      const event = data?.[rootKey];
      const cursor: unknown = typeof event === 'object' && event !== null ? Reflect.get(event, alias) : undefined;
      return typeof cursor === 'string' ? cursor : undefined;
    },
  };
}

interface Addition {
  readonly variable: string;
  readonly alias: string;
  readonly type: string;
  readonly otherwise: ConstValueNode | undefined;
}

function withCursor(
  operation: OperationDefinitionNode,
  root: FieldNode,
  { variable, alias, type, otherwise }: Addition,
): OperationDefinitionNode {
  const cursor: FieldNode = {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: alias },
    name: { kind: Kind.NAME, value: 'cursor' },
  };
  const after = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } } as const;
  const others = (root.arguments ?? []).filter(({ name }) => name.value !== 'after');
  const field: FieldNode = {
    ...root,
    arguments: [...others, { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'after' }, value: after }],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [...(root.selectionSet?.selections ?? []), cursor] },
  };
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [field] };
  const definition: VariableDefinitionNode = {
    kind: Kind.VARIABLE_DEFINITION,
    variable: after,
    type: parseType(type),
    ...(otherwise ? { defaultValue: otherwise } : {}),
  };
  return {
    ...operation,
    selectionSet,
    variableDefinitions: [...(operation.variableDefinitions ?? []), definition],
  };
}

/** A variable that only the client's `after` used would be refused by the subgraph. */
function withoutUnusedVariables(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    // Its own name in a definition is no use of it.
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  return visit(document, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
}

function defaultOf({ variableDefinitions = [] }: OperationDefinitionNode, name: string): ConstValueNode | undefined {
  return variableDefinitions.find(({ variable }) => variable.name.value === name)?.defaultValue;
}

function constant(value: ValueNode | undefined): ConstValueNode | undefined {
  return value?.kind === Kind.STRING || value?.kind === Kind.INT || value?.kind === Kind.NULL ? value : undefined;
}

function valueIn({ variables }: FetchCall, name: string): unknown {
  const values: unknown = JSON.parse(`{${variables}}`);
  return typeof values === 'object' && values !== null ? Reflect.get(values, name) : undefined;
}

function unused(name: string, text: string): string {
  let candidate = `resume_${name}`;
  while (text.includes(candidate)) candidate += '_';
  return candidate;
}
