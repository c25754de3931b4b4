import { type DocumentNode, type FieldNode, Kind, parse, print, type SelectionSetNode, visit } from 'graphql';
import type { AuditTest } from './audit-group.ts';
import { isObject } from './field-set.ts';

/** Makes of a test another that asks the same in other words. */
export type Variation = (test: AuditTest) => AuditTest;

const variable = '__always';

/** Every name in the answer goes to the next field: what is called like a key or a required field nearly never is one. */
const withNamesTurned: Variation = (test) => {
  const document = parse(test.query);
  const names = [...new Set(responseNames(document))].sort();
  const turned = new Map(names.map((name, index) => [name, names[(index + 1) % names.length] ?? name]));
  const nameFor = (name: string) => turned.get(name) ?? name;
  const query = visit(document, {
    [Kind.FIELD]: (field: FieldNode) => {
      const alias = { kind: Kind.NAME, value: nameFor(responseName(field)) } as const;
      return field.name.value === '__typename' && !field.alias ? undefined : { ...field, alias };
    },
  });
  return {
    ...test,
    query: print(query),
    data: renamed(test.data, nameFor),
    ...(test.errors && {
      errors:
        test.errors === true
          ? true
          : test.errors.map(({ path, code }) => ({
              code,
              ...(path && { path: path.map((step) => (typeof step === 'string' ? nameFor(step) : step)) }),
            })),
    }),
  };
};

/** Every selection depends on a variable. */
const withConditions: Variation = (test) => {
  const condition = `@include(if: $${variable})`;
  const query = print(
    visit(parse(test.query), {
      [Kind.SELECTION_SET]: { leave: (set: SelectionSetNode) => setOf(`{ ... ${condition} ${print(set)} }`) },
      [Kind.OPERATION_DEFINITION]: {
        leave: (operation) => ({
          ...operation,
          variableDefinitions: [...(operation.variableDefinitions ?? []), ...alwaysDefinition],
        }),
      },
    }),
  );
  return { ...test, ...test.underConditions, query, variables: { ...test.variables, [variable]: true } };
};

/** Every selection is made twice; but each part that is deferred has a label of its own. */
const withRepetitions: Variation = (test) => {
  if (test.isDeferred) return test;
  const query = visit(parse(test.query), {
    [Kind.SELECTION_SET]: { leave: (set: SelectionSetNode) => setOf(`{ ... ${print(set)} ... ${print(set)} }`) },
  });
  return { ...test, query: print(query) };
};

export const variations: readonly (readonly [string, Variation])[] = [
  ['with all names turned round', withNamesTurned],
  ['with all selections under a condition', withConditions],
  ['with all selections repeated', withRepetitions],
];

const alwaysDefinition = operationOf(`query ($${variable}: Boolean!) { a }`).variableDefinitions ?? [];

function operationOf(text: string) {
  const [operation] = parse(text, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${text} is no operation`);
  return operation;
}

function setOf(text: string): SelectionSetNode {
  return operationOf(text).selectionSet;
}

function responseNames(document: DocumentNode): string[] {
  const names: string[] = [];
  visit(document, { [Kind.FIELD]: (field) => void names.push(responseName(field)) });
  return names.filter((name) => name !== '__typename');
}

function responseName({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

function renamed(data: unknown, nameFor: (name: string) => string): unknown {
  if (Array.isArray(data)) return data.map((element: unknown) => renamed(element, nameFor));
  if (!isObject(data)) return data;
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [nameFor(name), renamed(value, nameFor)]));
}
