import { describe, expect, it } from 'vitest';
import { mappersOf } from '../tools/mappers.ts';
import { resolverTypes } from '../tools/resolver-types.ts';

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated"])
  scalar DateTime
  enum OrderStatus { PENDING CONFIRMED }
  type Order @key(fields: "id") { id: ID! status: OrderStatus! placedAt: DateTime! note: String }
  type User @key(fields: "id") { id: ID! orders(first: Int = 20): [Order!]! }
  input OrderCancelInput { orderId: ID! reason: String }
  type OrderCancelPayload { order: Order }
  extend type Query { order(id: ID!): Order @authenticated }
  type Mutation { orderCancel(input: OrderCancelInput!): OrderCancelPayload! }
  type Subscription { orderStatusChanged(orderId: ID!): Order! }
`;
const models = 'export type OrderModel = Order;\nexport interface UserModel { readonly id: string }\n';

describe('resolver types', () => {
  it('take the values of a type from its model and the context from the subgraph', async () => {
    const source = await resolverTypes(sdl, mappersOf(models));

    expect(source).toContain("import type { OrderModel, UserModel } from '../graphql/models.ts';");
    expect(source).toContain("import type { Context } from '../context.ts';");
    expect(source).toContain('Order: ResolverTypeWrapper<OrderModel>;');
  });

  it('know enums as words, instants as dates, and what may be left out', async () => {
    const source = await resolverTypes(sdl, {});

    expect(source).toContain("export type OrderStatus =\n  | 'PENDING'\n  | 'CONFIRMED';");
    expect(source).toContain('DateTime: { input: Date; output: Date; }');
    expect(source).toContain("readonly note: Maybe<Scalars['String']['output']>;");
    expect(source).toContain("readonly reason?: InputMaybe<Scalars['String']['input']>;");
  });

  it('ask for every field of an answer, also of one with a model in it', async () => {
    const source = await resolverTypes(sdl, mappersOf(models));

    expect(source).toContain("Omit<OrderCancelPayload, 'order'> & { order: Maybe<ResolversTypes['Order']> }");
  });

  it('resolve the entities of others by their keys', async () => {
    const source = await resolverTypes(sdl, mappersOf(models));

    expect(source).toContain(
      "__resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType",
    );
  });

  it('never say any', async () => {
    expect(await resolverTypes(sdl, mappersOf(models))).not.toMatch(/\bany\b(?! )/);
  });

  it('refuse a model of no type', async () => {
    await expect(resolverTypes(sdl, mappersOf('export type OrdrModel = Order;'))).rejects.toThrow(
      /OrdrModel .* no type|type Ordr/,
    );
  });
});

describe('models', () => {
  it('are the exported types that end in Model, declared or passed on', () => {
    const source = [
      "import type { Order } from '../domain/order.ts';",
      'export type OrderModel = Order;',
      'type HiddenModel = Order;',
      "export type { CartModel, Line as CartLineModel, Other } from './x.ts';",
    ].join('\n');

    expect(Object.keys(mappersOf(source))).toEqual(['Cart', 'CartLine', 'Order']);
  });
});
