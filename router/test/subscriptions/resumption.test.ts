import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { FetchCall } from '../../src/subgraph/call/fetch-call.ts';
import { bodyOf } from '../../src/subgraph/call/fetch-call.ts';
import { readResumableFields } from '../../src/subscriptions/upstream/resumable-fields.ts';
import { resumptionOf } from '../../src/subscriptions/upstream/resumption.ts';

const shop = readResumableFields(readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8'));

const callOf = (text: string, variables = ''): FetchCall => ({
  subgraph: 'order',
  document: { kind: 'query', text, textJson: JSON.stringify(text), operationName: undefined, isOfEntities: false },
  variables,
  representations: undefined,
});

it('finds in the supergraph which subscriptions can be resumed, and where', () => {
  expect(shop('order', 'orderStatusChanged')).toBe('String');
  expect(shop('notification', 'notificationReceived')).toBeUndefined();
  expect(shop('notification', 'orderStatusChanged')).toBeUndefined();
});

it.each([
  ['is hidden behind a scope', 'cursor: String! @requiresScopes(scopes: [["a"]])'],
  ['is of another subgraph', 'cursor: String! @join__field(graph: B)'],
  ['is only a copy of what another subgraph has', 'cursor: String! @join__field(graph: A, external: true)'],
  ['needs an argument', 'cursor(of: ID!): String!'],
  ['is a list', 'cursor: [String!]'],
])('does not resume by a cursor that %s', (_, cursor) => {
  const fields = readResumableFields(supergraphWith(cursor));

  expect(fields('a', 'changed')).toBeUndefined();
});

it('resumes by a cursor of the same subgraph', () => {
  const fields = readResumableFields(supergraphWith('cursor: ID @join__field(graph: A) @join__field(graph: B)'));

  expect(fields('a', 'changed')).toBe('ID');
  expect(fields('b', 'changed')).toBeUndefined();
});

it('asks for the cursor beside what the client wants, and goes on behind it', () => {
  const call = callOf(
    'subscription Watch($id: ID!) { orderStatusChanged(orderId: $id) { cursor status } }',
    '"id":"o1"',
  );
  const resumption = resumptionOf(call.document, 'order', shop);

  const query = `subscription Watch($id: ID!, $resume_after: String) {
  orderStatusChanged(orderId: $id, after: $resume_after) {
    cursor
    status
    resume_cursor: cursor
  }
}`;
  expect(bodyGiven(resumption?.first(call))).toEqual({ query, variables: { id: 'o1' } });
  expect(bodyGiven(resumption?.behind(call, 'c7'))).toEqual({ query, variables: { id: 'o1', resume_after: 'c7' } });
  expect(resumption?.cursorOf({ data: { orderStatusChanged: { resume_cursor: 'c7' } } })).toBe('c7');
  expect(resumption?.cursorOf({ data: { orderStatusChanged: null } })).toBeUndefined();
});

it('keeps the place from which the client itself wanted to go on, for the first time', () => {
  const call = callOf(
    'subscription($id: ID! = "o1", $from: String = "c1") { s: orderStatusChanged(orderId: $id, after: $from) { status } }',
    '"from":"c3"',
  );
  const resumption = resumptionOf(call.document, 'order', shop);

  const first = bodyGiven(resumption?.first(call));
  const byDefault = bodyGiven(resumption?.first({ ...call, variables: '' }));

  expect(first).toMatchObject({ variables: { from: 'c3', resume_after: 'c3' } });
  expect(first.query).toContain('($id: ID! = "o1", $resume_after: String = "c1")');
  expect(byDefault.variables).toEqual({});
  expect(resumption?.cursorOf({ data: { s: { resume_cursor: 'c7' } } })).toBe('c7');
});

it('keeps a place that the client wrote into its document', () => {
  const call = callOf('subscription { orderStatusChanged(after: "c3", orderId: "o1") { status } }');
  const resumption = resumptionOf(call.document, 'order', shop);

  expect(bodyGiven(resumption?.first(call)).query).toContain(
    'subscription ($resume_after: String = "c3") {\n  orderStatusChanged(orderId: "o1", after: $resume_after)',
  );
});

it('takes names that the document does not use', () => {
  const call = callOf('subscription { resume_cursor: orderStatusChanged(orderId: "o1") { resume_after: status } }');
  const resumption = resumptionOf(call.document, 'order', shop);

  expect(resumption?.cursorOf({ data: { resume_cursor: { resume_cursor_: 'c1' } } })).toBe('c1');
  expect(resumption?.document.text).toContain('$resume_after_');
});

function bodyGiven(call: FetchCall | undefined): { query: string; variables: unknown } {
  return JSON.parse(call ? bodyOf(call) : '{}') as { query: string; variables: unknown }; // made by the line above
}

function supergraphWith(cursor: string): string {
  return `
    enum join__Graph { A @join__graph(name: "a", url: "") B @join__graph(name: "b", url: "") }
    type Subscription @join__type(graph: A) { changed(after: ID): Change! @join__field(graph: A) }
    type Change @join__type(graph: A) @join__type(graph: B) { ${cursor} }`;
}
