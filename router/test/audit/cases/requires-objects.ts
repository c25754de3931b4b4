import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { brought, reference } from '../reference.ts';

const parcels = [
  { id: 'p1', grams: 300 },
  { id: 'p2', grams: 2_000 },
];
const ids = parcels.map(({ id }) => ({ id }));

/** What is required, and requires itself, is an object that leads on to interfaces, unions, enums and entities. */
export const requiresObjects: AuditGroup = {
  name: 'requires back and forth, objects',
  subgraphs: [
    {
      name: 'scales',
      sdl: `${federation}
        type Query { parcels: [Parcel!]! }
        type Parcel @key(fields: "id") { id: ID! grams: Int! }`,
      resolvers: {
        Query: { parcels: () => parcels },
        Parcel: { __resolveReference: reference(parcels, { keys: ['id'] }) },
      },
    },
    {
      name: 'rates',
      sdl: `${federation}
        type Query { rated: [Parcel!]! any: Sort }
        type Parcel @key(fields: "id") {
          id: ID!
          grams: Int! @external
          sort: Sort
          quote(for: Trip = { speed: SLOW }): Quote! @requires(fields: "grams")
        }
        input Trip { speed: Speed! }
        enum Speed { SLOW FAST }
        enum Currency { EUR USD }
        interface Step { name: String! }
        type Ride implements Step { name: String! by: Vehicle }
        type Wait implements Step { name: String! minutes: Int! }
        union Vehicle = Van | Bike
        type Van { doors: Int! }
        type Bike { gears: Int! }
        type Quote { cents: Int! currency: Currency! steps: [Step!]! parcel: Parcel! }
        type Sort @shareable { label: String! }`,
      resolvers: {
        Query: { rated: () => ids, any: () => ({ label: 'any' }) },
        Parcel: {
          __resolveReference: reference(ids, { keys: ['id'], requires: ['grams'] }),
          sort: ({ id }: Fields) => ({ label: `sort of ${String(id)}` }),
          quote: (parcel: Fields, args: Fields) => ({
            cents: Number(brought(parcel, 'grams')) * ((args['for'] as { speed: string }).speed === 'FAST' ? 2 : 1),
            currency: 'EUR',
            parcel: { id: parcel['id'] },
            steps: [
              { __typename: 'Ride', name: 'out', by: { __typename: 'Van', doors: 4 } },
              { __typename: 'Wait', name: 'rest', minutes: 9 },
            ],
          }),
        },
      },
    },
    {
      name: 'bills',
      sdl: `${federation}
        type Query { billed: [Parcel!]! }
        type Parcel @key(fields: "id") {
          id: ID!
          quote(for: Trip = { speed: SLOW }): Quote! @external
          bill: String! @requires(fields: "quote { cents currency steps { name ... on Wait { minutes } } }")
        }
        input Trip { speed: Speed! }
        enum Speed { SLOW FAST }
        enum Currency { EUR USD }
        interface Step { name: String! }
        type Ride implements Step { name: String! @external }
        type Wait implements Step { name: String! @external minutes: Int! @external }
        type Quote { cents: Int! @external currency: Currency! @external steps: [Step!]! @external }`,
      resolvers: {
        Query: { billed: () => ids },
        Parcel: {
          __resolveReference: reference(ids, {
            keys: ['id'],
            requires: ['quote { cents currency steps { name ... on Wait { minutes } } }'],
          }),
          bill: (parcel: Fields) => {
            const { cents, currency, steps } = brought(parcel, 'quote') as {
              cents: number;
              currency: string;
              steps: { name: string; minutes?: number }[];
            };
            return `${cents} ${currency}, ${steps.map(({ name, minutes = 0 }) => `${name} ${minutes}`).join(', ')}`;
          },
        },
      },
    },
  ],
  tests: [
    {
      name: 'brings the object along',
      query: '{ parcels { bill } }',
      data: { parcels: [{ bill: '300 EUR, out 0, rest 9' }, { bill: '2000 EUR, out 0, rest 9' }] },
    },
    {
      name: 'brings it along to where the operation begins in its own subgraph',
      query: '{ rated { sort { label } bill } billed { id bill } }',
      data: {
        rated: [
          { sort: { label: 'sort of p1' }, bill: '300 EUR, out 0, rest 9' },
          { sort: { label: 'sort of p2' }, bill: '2000 EUR, out 0, rest 9' },
        ],
        billed: [
          { id: 'p1', bill: '300 EUR, out 0, rest 9' },
          { id: 'p2', bill: '2000 EUR, out 0, rest 9' },
        ],
      },
    },
    {
      name: 'answers all that the object leads to',
      query: `query ($speed: Speed!) { rated {
        quote(for: { speed: $speed }) { cents currency steps { __typename name ... on Ride { by { ... on Van { doors } } } } }
        bill
      } }`,
      variables: { speed: 'FAST' },
      data: {
        rated: [
          {
            quote: {
              cents: 600,
              currency: 'EUR',
              steps: [
                { __typename: 'Ride', name: 'out', by: { doors: 4 } },
                { __typename: 'Wait', name: 'rest' },
              ],
            },
            bill: '300 EUR, out 0, rest 9',
          },
          {
            quote: {
              cents: 4_000,
              currency: 'EUR',
              steps: [
                { __typename: 'Ride', name: 'out', by: { doors: 4 } },
                { __typename: 'Wait', name: 'rest' },
              ],
            },
            bill: '2000 EUR, out 0, rest 9',
          },
        ],
      },
    },
    {
      name: 'goes on from the object to the same entity',
      query: '{ parcels { quote { parcel { grams sort { label } quote { cents } } } } any { label } }',
      data: {
        parcels: [
          {
            quote: {
              parcel: {
                grams: 300,
                sort: { label: 'sort of p1' },
                quote: { cents: 300 },
              },
            },
          },
          {
            quote: {
              parcel: {
                grams: 2_000,
                sort: { label: 'sort of p2' },
                quote: { cents: 2_000 },
              },
            },
          },
        ],
        any: { label: 'any' },
      },
    },
  ],
};
