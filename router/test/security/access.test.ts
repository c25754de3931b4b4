import { Supergraph } from '@apollo/federation-internals';
import { buildSchema, Kind, parse, print, visit } from 'graphql';
import { describe, expect, it } from 'vitest';
import { applyAccess } from '../../src/security/access/apply-access.ts';
import { isHidden } from '../../src/security/access/hidden-field.ts';
import { readAccessRules } from '../../src/security/access/read-access-rules.ts';
import { verdictKey } from '../../src/security/access/verdict-key.ts';
import type { Claims } from '../../src/security/claims.ts';
import { compose } from '../harness/test-shop.ts';

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
    "@key", "@authenticated", { name: "@requiresScopes", as: "@needs" }, "@policy"])
  type Query {
    me: User @authenticated
    users: [[User!]!]!
    audit: Audit
    posts: [Post!]!
    found: [Found!]!
    secretWord: Word
  }
  type Mutation { userErase: Boolean @needs(scopes: [["user:write", "user:read"], ["admin"]]) }
  type Subscription { userErased: User @authenticated }
  type User @key(fields: "id") {
    id: ID!
    name: String
    email: String @authenticated
    salary: Int @needs(scopes: [["salary:read"]]) @policy(policies: [["HR"], ["BOSS", "AUDITOR"]])
    friend: User
    audit: [Audit]
  }
  type Audit @policy(policies: [["AUDITOR"]]) { at: String by: User }
  scalar Word @authenticated
  interface Post { id: ID! title: String by: User }
  type PublicPost implements Post { id: ID! title: String by: User }
  type Draft implements Post { id: ID! title: String @needs(scopes: [["draft:read"]]) by: User text: String @authenticated }
  union Found = User | Audit | PublicPost`;

const supergraph = compose([{ name: 'only', sdl, resolvers: {} }]);
const rules = readAccessRules(parse(supergraph));
const schema = Supergraph.build(supergraph, { supportedFeatures: null })
  .apiSchema()
  .toGraphQLJSSchema({ includeDefer: true });

const guest: Claims = { isAuthenticated: false, scopes: [], policies: [] };
const user: Claims = { ...guest, isAuthenticated: true };

function access(text: string, claims: Claims) {
  const document = parse(text);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The operation comes first');
  const result = applyAccess(rules, schema, document, operation, claims);
  return {
    ...result,
    isWhole: result.document === document && result.operation === operation,
    planned: compact(print(result.document)),
    paths: result.unauthorized.map(({ path }) => path.join('.')),
  };
}

function compact(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

describe('what a caller may see of an operation', () => {
  it('is all of it when nothing is asked of the caller', () => {
    const { isWhole, unauthorized, requirements } = access('{ users { id name } __typename }', guest);

    expect(isWhole).toBe(true);
    expect(unauthorized).toEqual([]);
    expect(requirements).toEqual([]);
  });

  it('is all of it when all that is asked holds', () => {
    const { isWhole, requirements } = access('{ me { email } }', user);

    expect(isWhole).toBe(true);
    expect(requirements).toHaveLength(1);
  });

  it('leaves out fields, and names them as the client does, with @ for each list', () => {
    const { planned, paths } = access('{ people: users { id mail: email friend { email name } } }', guest);

    expect(planned).toBe('{ people: users { id friend { name } } }');
    expect(paths).toEqual(['people.@.@.mail', 'people.@.@.friend.email']);
  });

  it('leaves out a field of which nothing is left', () => {
    const { planned, paths } = access('{ users { friend { email } } posts { id } }', guest);

    expect(planned).toBe('{ posts { id } }');
    expect(paths).toEqual(['users.@.@.friend.email']);
  });

  it('may be nothing', () => {
    const { operation, document, paths } = access('query Mine { me { id } }', guest);

    expect(operation).toBeUndefined();
    expect(document.definitions).toEqual([]);
    expect(paths).toEqual(['me']);
  });

  it.each([
    ['one of two scopes', ['user:write'], false],
    ['both scopes', ['user:read', 'user:write'], true],
    ['the other alternative', ['admin'], true],
  ])('asks for all scopes of one alternative: %s', (_, scopes, isAllowed) => {
    const { paths } = access('mutation { userErase }', { ...user, scopes });

    expect(paths).toEqual(isAllowed ? [] : ['userErase']);
  });

  it('asks for every directive of a field', () => {
    const query = '{ users { salary id } }';

    expect(access(query, { ...user, scopes: ['salary:read'] }).paths).toEqual(['users.@.@.salary']);
    expect(access(query, { ...user, scopes: ['salary:read'], policies: ['BOSS'] }).paths).toHaveLength(1);
    expect(access(query, { ...user, scopes: ['salary:read'], policies: ['BOSS', 'AUDITOR'] }).paths).toEqual([]);
  });

  it('asks for the rules of the type that a field returns', () => {
    expect(access('{ audit { at } users { audit { __typename } name } }', user).paths).toEqual([
      'audit',
      'users.@.@.audit',
    ]);
    expect(access('{ secretWord }', guest).paths).toEqual(['secretWord']);
  });

  it('covers subscriptions', () => {
    expect(access('subscription { userErased { id } }', guest).operation).toBeUndefined();
  });
});

describe('what a caller may see through an interface or a union', () => {
  it('is a field that may be seen on every type behind the interface', () => {
    const { planned, paths } = access('{ posts { __typename id title } }', guest);

    expect(planned).toBe('{ posts { __typename id } }');
    expect(paths).toEqual(['posts.@.title']);
  });

  it('is a field of one type when a fragment asks for that type', () => {
    const { planned, paths } = access('{ posts { id ... on PublicPost { title } ... on Draft { title id } } }', guest);

    expect(planned).toBe('{ posts { id ... on PublicPost { title } ... on Draft { id } } }');
    expect(paths).toEqual(['posts.@.title']);
  });

  it('is a field of one type when a fragment on the interface stands within one on that type', () => {
    const { isWhole } = access('{ posts { ... on PublicPost { ... on Post { title } } } }', guest);

    expect(isWhole).toBe(true);
  });

  it('is nothing of a hidden member of a union, not even its name', () => {
    const { planned, paths } = access(
      '{ found { __typename ... on Audit { __typename at } ... on User { id } } }',
      guest,
    );

    expect(planned).toBe('{ found { __typename ... on User { id } } }');
    expect(paths).toEqual(['found.@.__typename', 'found.@.at']);
  });
});

describe('fragments', () => {
  it('stay as they are where all of them may be seen', () => {
    const { isWhole } = access('{ users { ...Names } } fragment Names on User { name friend { name } }', guest);

    expect(isWhole).toBe(true);
  });

  it('are spread out where some of them is hidden, with the directives of the spread', () => {
    const { planned } = access(
      `query ($yes: Boolean!) { posts { ...Title @include(if: $yes) ... on PublicPost { ...Title } } users { ...Names } }
       fragment Title on Post { id title } fragment Names on User { name }`,
      guest,
    );

    expect(planned).toBe(
      compact(`query ($yes: Boolean!) { posts { ... on Post @include(if: $yes) { id } ... on PublicPost { ...Title } }
        users { ...Names } } fragment Title on Post { id title } fragment Names on User { name }`),
    );
  });

  it('of a deferred part are covered', () => {
    const { planned, paths } = access('{ users { id ... @defer(label: "l") { email name } } }', guest);

    expect(planned).toBe('{ users { id ... @defer(label: "l") { name } } }');
    expect(paths).toEqual(['users.@.@.email']);
  });

  it('that multiply are looked at once', () => {
    const bomb = Array.from(
      { length: 40 },
      (_, n) => `fragment F${n} on User { ...F${n + 1} friend { ...F${n + 1} } }`,
    );

    const { isWhole, requirements } = access(
      `{ users { ...F0 } } ${bomb.join(' ')} fragment F40 on User { email }`,
      user,
    );

    expect(isWhole).toBe(true);
    expect(requirements).toHaveLength(1);
  });

  it('that spread themselves come to an end', () => {
    const { paths } = access('{ users { ...F } } fragment F on User { email ...F }', guest);

    expect(paths).toContain('users.@.@.email');
  });
});

describe('conditions', () => {
  it('tell when a hidden field is selected at all', () => {
    const { unauthorized } = access(
      'query ($a: Boolean!, $b: Boolean!) { users @skip(if: $b) { id ... @include(if: $a) { email } } }',
      guest,
    );

    expect(unauthorized).toEqual([
      {
        path: ['users', '@', '@', 'email'],
        when: [
          { variable: 'b', is: false },
          { variable: 'a', is: true },
        ],
      },
    ]);
  });

  it('that never hold leave nothing to tell', () => {
    expect(access('{ me @skip(if: true) { id } users { id ... @include(if: false) { email } } }', guest).paths).toEqual(
      [],
    );
  });
});

describe('what the answer is shaped by', () => {
  it('keeps all that the client selected, what is hidden and all below it marked', () => {
    const { shown } = access('{ me { id } users { ...F } } fragment F on User { name email }', guest);
    const fields: Record<string, boolean> = {};

    visit(shown.document, { Field: (field) => void (fields[field.name.value] = isHidden(field)) });

    expect(fields).toEqual({ me: true, id: true, users: false, name: false, email: true });
  });
});

describe('the verdict on an operation', () => {
  const { requirements } = access('{ me { id audit { by { salary } } } }', guest);

  it('takes in all that could be asked, below hidden fields too', () => {
    expect(requirements).toHaveLength(4);
  });

  it('is the same for callers who may see the same', () => {
    const support = { ...user, policies: ['SUPPORT'], scopes: ['order:read'] };

    expect(verdictKey(requirements, support)).toBe(verdictKey(requirements, user));
    expect(verdictKey(requirements, guest)).toBe('0000');
    expect(verdictKey(requirements, { ...user, policies: ['AUDITOR'] })).not.toBe(verdictKey(requirements, user));
    expect(verdictKey([], user)).toBe('');
  });
});

it('a schema without rules is not looked at', () => {
  const open = buildSchema('type Query { a: Int }');
  const document = parse('{ a }');
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The operation comes first');

  const { document: planned } = applyAccess({ types: new Map(), fields: new Map() }, open, document, operation, guest);

  expect(planned).toBe(document);
});
