import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { brought, reference } from '../reference.ts';

/** Gifts and people lead to each other: g1 to Ada and back, g2 over Ben to g1, g3 to nobody, g4 to Cy, who wants nothing. */
const gifts = [
  { id: 'g1', giver: { id: 'ada' } },
  { id: 'g2', giver: { id: 'ben' } },
  { id: 'g3', giver: null },
  { id: 'g4', giver: { id: 'cy' } },
];
const people = [
  { id: 'ada', wish: { id: 'g1' }, wishes: [{ id: 'g1' }, { id: 'g2' }] },
  { id: 'ben', wish: { id: 'g1' }, wishes: [{ id: 'g3' }, { id: 'g1' }] },
  { id: 'cy', wish: null, wishes: [] },
];
const prices = [
  { id: 'g1', cents: 10 },
  { id: 'g2', cents: 20 },
  { id: 'g3', cents: 30 },
  { id: 'g4', cents: 40 },
];
const giftIds = gifts.map(({ id }) => ({ id }));
const peopleIds = people.map(({ id }) => ({ id }));

/** What is required lies in another entity, of the same type even, and is of a third subgraph. */
export const requiresEntities: AuditGroup = {
  name: 'requires through entities',
  subgraphs: [
    {
      name: 'people',
      sdl: `${federation}
        type Query { gift: Gift gifts: [Gift!]! }
        type Gift @key(fields: "id") { id: ID! giver: Person }
        type Person @key(fields: "id") { id: ID! wish: Gift wishes: [Gift!]! }`,
      resolvers: {
        Query: { gift: () => gifts[1], gifts: () => gifts },
        Gift: {
          __resolveReference: reference(gifts, { keys: ['id'] }),
          giver: ({ giver }: Fields) => people.find(({ id }) => id === (giver as { id: string } | null)?.id),
        },
        Person: {
          __resolveReference: reference(people, { keys: ['id'] }),
          wish: ({ wish }: Fields) => gifts.find(({ id }) => id === (wish as { id: string } | null)?.id),
          wishes: ({ wishes }: Fields) =>
            (wishes as { id: string }[]).map((wish) => gifts.find(({ id }) => id === wish.id)),
        },
      },
    },
    {
      name: 'prices',
      sdl: `${federation}
        type Gift @key(fields: "id") {
          id: ID!
          hint: String! @external
          giver: Person @external
          cents(times: Int! = 1): Int!
          echo: String! @requires(fields: "giver { wish { hint } }")
        }
        type Person @key(fields: "id") { id: ID! wish: Gift @external }`,
      resolvers: {
        Gift: {
          __resolveReference: reference(prices, { keys: ['id'], requires: ['giver { wish { hint } }'] }),
          cents: ({ cents }: Fields, { times }: Fields) => Number(cents) * Number(times),
          echo: (gift: Fields) => `echo ${JSON.stringify(brought(gift, 'giver'))}`,
        },
        Person: { __resolveReference: reference(peopleIds, { keys: ['id'] }) },
      },
    },
    {
      name: 'hints',
      sdl: `${federation}
        type Query { hinted: [Gift!]! }
        type Gift @key(fields: "id") {
          id: ID!
          giver: Person @external
          cents(times: Int! = 1): Int! @external
          hint: String! @requires(fields: "giver { wish { cents } }")
          range: [Int!]! @requires(fields: "giver { wishes { cents(times: 2) } }")
        }
        type Person @key(fields: "id") { id: ID! wish: Gift @external wishes: [Gift!]! @external }`,
      resolvers: {
        Query: { hinted: () => giftIds.slice(0, 2) },
        Gift: {
          __resolveReference: reference(giftIds, {
            keys: ['id'],
            requires: ['giver { wish { cents } }', 'giver { wishes { cents } }'],
          }),
          hint: (gift: Fields) => {
            const giver = brought(gift, 'giver') as { wish: { cents: number } | null } | null;
            return `hint ${String(giver?.wish?.cents)}`;
          },
          range: (gift: Fields) => {
            const giver = brought(gift, 'giver') as { wishes: { cents: number }[] } | null;
            return giver?.wishes.map(({ cents }) => cents) ?? [];
          },
        },
        Person: { __resolveReference: reference(peopleIds, { keys: ['id'] }) },
      },
    },
  ],
  tests: [
    {
      name: 'brings along what lies in an entity behind an entity, or that there is none',
      query: '{ gifts { hint } }',
      data: {
        gifts: [{ hint: 'hint 10' }, { hint: 'hint 10' }, { hint: 'hint undefined' }, { hint: 'hint undefined' }],
      },
    },
    {
      name: 'brings it along to where the operation begins with what requires it',
      query: '{ hinted { id hint } }',
      data: {
        hinted: [
          { id: 'g1', hint: 'hint 10' },
          { id: 'g2', hint: 'hint 10' },
        ],
      },
    },
    {
      name: 'brings lists of entities along, and what they answer to arguments',
      query: '{ gifts { cents range } }',
      data: {
        gifts: [
          { cents: 10, range: [20, 40] },
          { cents: 20, range: [60, 20] },
          { cents: 30, range: [] },
          { cents: 40, range: [] },
        ],
      },
    },
    {
      name: 'asks the same of the entity that it leads to',
      query: '{ gift { hint giver { wish { id hint cents } } } }',
      data: { gift: { hint: 'hint 10', giver: { wish: { id: 'g1', hint: 'hint 10', cents: 10 } } } },
    },
    {
      name: 'asks the chain again of each entity on the way',
      query: '{ gifts { echo } }',
      data: {
        gifts: [
          { echo: 'echo {"wish":{"hint":"hint 10"}}' },
          { echo: 'echo {"wish":{"hint":"hint 10"}}' },
          { echo: 'echo null' },
          { echo: 'echo {"wish":null}' },
        ],
      },
    },
    {
      name: 'asks the whole chain again of the entity that it leads to',
      query: '{ gift { hint echo giver { wish { range echo giver { wishes { hint echo } } } } } }',
      data: {
        gift: {
          hint: 'hint 10',
          echo: 'echo {"wish":{"hint":"hint 10"}}',
          giver: {
            wish: {
              range: [20, 40],
              echo: 'echo {"wish":{"hint":"hint 10"}}',
              giver: {
                wishes: [
                  { hint: 'hint 10', echo: 'echo {"wish":{"hint":"hint 10"}}' },
                  { hint: 'hint 10', echo: 'echo {"wish":{"hint":"hint 10"}}' },
                ],
              },
            },
          },
        },
      },
    },
    {
      name: 'begins the chain where it comes back to',
      query: '{ hinted { echo range } }',
      data: {
        hinted: [
          { echo: 'echo {"wish":{"hint":"hint 10"}}', range: [20, 40] },
          { echo: 'echo {"wish":{"hint":"hint 10"}}', range: [60, 20] },
        ],
      },
    },
  ],
};
