import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeSupergraph } from '../tools/supergraph.ts';

const shared = readFileSync(new URL('../graphql/shared.graphql', import.meta.url), 'utf8');
const user = `type User @key(fields: "id") { id: ID! name: String! } type Query { me: User }\n${shared}`;

describe('composition', () => {
  it('joins the subgraphs, each at its own address, the same way every time', () => {
    const order = `type User @key(fields: "id") { id: ID! orderCount: Int! }\n${shared}`;

    const composition = composeSupergraph(
      new Map([
        ['user', user],
        ['order', order],
      ] as const),
    );

    expect(composition).toMatchObject({ warnings: [] });
    expect(composition).toHaveProperty('supergraph', expect.stringContaining('url: "http://127.0.0.1:4001/graphql"'));
    expect(composition).toHaveProperty('supergraph', expect.stringContaining('url: "http://127.0.0.1:4004/graphql"'));
    expect(
      composeSupergraph(
        new Map([
          ['user', user],
          ['order', order],
        ] as const),
      ),
    ).toEqual(composition);
  });

  it('says which subgraphs do not agree and on what', () => {
    const order = `type User @key(fields: "id") { id: ID! name: Int! @shareable }\n${shared}`;

    const composition = composeSupergraph(
      new Map([
        ['user', user],
        ['order', order],
      ] as const),
    );

    expect(composition).toHaveProperty(
      'errors',
      expect.arrayContaining([
        expect.stringMatching(/^order, user: Type of field "User\.name" is incompatible across subgraphs/),
      ]),
    );
  });

  it('says in one line what no plan can reach', () => {
    const order = `type User @key(fields: "id", resolvable: false) { id: ID! orderCount: Int! }\n${shared}`;

    const composition = composeSupergraph(
      new Map([
        ['user', user],
        ['order', order],
      ] as const),
    );

    expect(composition).toEqual({
      errors: [expect.stringMatching(/^\w+: The following supergraph API query: .*User\.orderCount.*$/)],
    });
  });

  it('names the subgraph and the line of an unreadable schema', () => {
    const composition = composeSupergraph(new Map([['order', 'type Query {\n  order Order\n}\n']] as const));

    expect(composition).toEqual({ errors: ['order: Syntax Error: Expected ":", found Name "Order". (line 2)'] });
  });

  it('names the subgraph of an unknown type', () => {
    const composition = composeSupergraph(new Map([['order', `type Query { order: Ordr }\n${shared}`]] as const));

    expect(composition).toEqual({ errors: ['order: Unknown type Ordr'] });
  });

  it('warns of what gets lost', () => {
    const withInput = (field: string) =>
      `input Where { id: ID ${field}: Int } extend type Query { ${field}s(where: Where): Int }\n`;

    const composition = composeSupergraph(
      new Map([
        ['user', user + withInput('a')],
        ['order', shared + withInput('b')],
      ] as const),
    );

    expect(composition).toMatchObject({
      warnings: [
        expect.stringMatching(/^order: Input object field "b" will not be added to "Where"/),
        expect.stringMatching(/^user: Input object field "a" will not be added to "Where"/),
      ],
    });
  });
});
