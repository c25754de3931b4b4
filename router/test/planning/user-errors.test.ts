import { readFileSync } from 'node:fs';
import { type GraphQLField, getNamedType, isEnumType, isObjectType } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/config.ts';
import { compileOperation } from '../../src/engine/compile-operation.ts';
import { readAnswer } from '../../src/subgraph/http/read-answer.ts';
import { openSupergraph } from '../../src/supergraph/open-supergraph.ts';

const text = readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8');
const supergraph = await openSupergraph(text, { limits: defaultLimits, isIntrospectionAllowed: true });
afterAll(() => supergraph[Symbol.asyncDispose]());

const schema = supergraph.apiSchema;
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
const scopes = Array.from(text.matchAll(/@requiresScopes\(scopes: \[\["(.*?)"\]/g), ([, scope = '']) => scope);
const staff = { isAuthenticated: true, scopes, policies: [] };

/** A client's one fragment for what any mutation was refused for. */
const REFUSAL = 'fragment Refusal on UserError { __typename message field }';

function errorTypeOf(mutation: GraphQLField<unknown, unknown>) {
  const payload = getNamedType(mutation.type);
  const field = isObjectType(payload) ? payload.getFields()['userErrors'] : undefined;
  return field && getNamedType(field.type);
}

describe.each(mutations.map((mutation) => [mutation.name, mutation] as const))('%s', (name, mutation) => {
  it('tells why it was refused as a UserError with a code of its service', () => {
    const type = errorTypeOf(mutation);

    const code = isObjectType(type) ? type.getFields()['code'] : undefined;
    expect(isObjectType(type) && type.getInterfaces().map(String)).toContain('UserError');
    expect(isEnumType(code && getNamedType(code.type))).toBe(true);
  });

  it('answers the fragment that a client has for all of them', async () => {
    const variables = mutation.args.map((arg) => `$${arg.name}: ${String(arg.type)}`);
    const passed = mutation.args.map((arg) => `${arg.name}: $${arg.name}`);
    const document = `mutation ${variables.length > 0 ? `(${variables.join(' ')})` : ''} {
      ${name} ${passed.length > 0 ? `(${passed.join(' ')})` : ''} { userErrors { ...Refusal } }
    } ${REFUSAL}`;
    const error = { __typename: String(errorTypeOf(mutation)), message: 'No.', field: ['input'] };

    const prepared = await supergraph.prepare({
      document,
      operationName: undefined,
      isDeferralAccepted: true,
      claims: staff,
    });
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.errors));
    const ask = () => Promise.resolve(readAnswer({ data: { [name]: { userErrors: [error] } } }));
    const answer = await compileOperation(prepared.operation, supergraph).execute({
      variables: {},
      coerced: {},
      client: '',
      ask,
    });

    expect(answer.errors).toEqual([]);
    expect(JSON.parse(answer.data)).toEqual({ [name]: { userErrors: [error] } });
  });
});
