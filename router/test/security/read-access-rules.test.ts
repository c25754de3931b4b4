import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readAccessRules } from '../../src/security/access/read-access-rules.ts';
import { compose } from '../harness/test-shop.ts';

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
    "@authenticated", { name: "@requiresScopes", as: "@needs" }, "@policy"])
  type Query { audit: Audit word: Word }
  type Mutation { userErase: Boolean @needs(scopes: [["user:write", "user:read"], ["admin"]]) }
  type User { salary: Int @needs(scopes: [["salary:read"]]) @policy(policies: [["HR"], ["BOSS", "AUDITOR"]]) }
  type Audit @policy(policies: [["AUDITOR"]]) { by: User }
  scalar Word @authenticated`;

describe('reading the rules of a supergraph', () => {
  it('knows directives by the names under which they are linked', () => {
    const supergraph = compose([{ name: 'only', sdl, resolvers: {} }]);

    const { fields, types } = readAccessRules(parse(supergraph));

    expect(supergraph).toContain('@needs(scopes:');
    expect(fields.get('Mutation.userErase')).toEqual([
      { kind: 'scopes', anyOf: [['user:write', 'user:read'], ['admin']] },
    ]);
    expect(fields.get('User.salary')).toContainEqual({ kind: 'policies', anyOf: [['HR'], ['BOSS', 'AUDITOR']] });
    expect(types.get('Audit')).toEqual([{ kind: 'policies', anyOf: [['AUDITOR']] }]);
    expect(types.get('Word')).toEqual([{ kind: 'authenticated' }]);
  });

  it('knows a directive by the namespace of its feature', () => {
    const { fields } = readAccessRules(
      parse(`schema @link(url: "https://specs.apollo.dev/authenticated/v0.3", as: "login") { query: Query }
        type Query { me: ID @login you: ID @authenticated }`),
    );

    expect([...fields.keys()]).toEqual(['Query.me']);
  });
});

describe('a field that a subgraph adds to an interface it knows as an object', () => {
  const media = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@interfaceObject", "@authenticated"])
    type Query { media: [Media!]! }
    interface Media @key(fields: "id") { id: ID! }
    type Book implements Media @key(fields: "id") { id: ID! }
    type Film implements Media @key(fields: "id") { id: ID! }`;
  const reviews = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@interfaceObject", "@authenticated"])
    type Media @key(fields: "id") @interfaceObject { id: ID! review: String @authenticated }`;
  const composed = compose([
    { name: 'media', sdl: media, resolvers: {} },
    { name: 'reviews', sdl: reviews, resolvers: {} },
  ]);

  it.each([
    ['this composition', composed],
    [
      'one that tells it of the interface alone',
      composed.replaceAll(/@authenticated @join__field\n/g, '@join__field\n'),
    ],
  ])('is guarded on each type, by %s', (_, text) => {
    const { fields } = readAccessRules(parse(text));

    expect([...fields.keys()].sort()).toEqual(['Book.review', 'Film.review', 'Media.review']);
  });
});
