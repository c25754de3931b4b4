import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { brought, reference } from '../reference.ts';

const pets = [
  { __typename: 'Cat', id: 'p1', name: 'Ada', lives: 9 },
  { __typename: 'Dog', id: 'p2', name: 'Bo', tricks: ['roll'] },
];
const visits = [
  { id: 'p1', lastVisit: 2024, bills: [{ cents: 30, pet: { id: 'p1' } }] },
  { id: 'p2', lastVisit: 2023, bills: [] },
];
const ratings = [
  { id: 'p1', stars: 4 },
  { id: 'p2', stars: 5 },
];

export const simpleInterfaceObject: AuditGroup = {
  name: 'simple interface object',
  subgraphs: [
    {
      name: 'pets',
      sdl: `${federation}
        type Query { pets: [Pet!]! cats: [Cat!]! }
        interface Pet @key(fields: "id") { id: ID! name: String! }
        type Cat implements Pet @key(fields: "id") { id: ID! name: String! lives: Int! }
        type Dog implements Pet @key(fields: "id") { id: ID! name: String! tricks: [String!]! }`,
      resolvers: {
        Query: { pets: () => pets, cats: () => [pets[0]] },
        Pet: { __resolveReference: reference(pets, { keys: ['id'] }) },
        Cat: { __resolveReference: reference(pets, { keys: ['id'] }) },
        Dog: { __resolveReference: reference(pets, { keys: ['id'] }) },
      },
    },
    {
      name: 'clinic',
      sdl: `${federation}
        type Query { patients: [Pet!]! patient(id: ID!): Pet }
        type Pet @key(fields: "id") @interfaceObject { id: ID! lastVisit: Int! bills: [Bill!]! }
        type Bill { cents: Int! pet: Pet! }`,
      resolvers: {
        Query: { patients: () => visits, patient: (_: unknown, { id }: Fields) => visits.find((pet) => pet.id === id) },
        Pet: { __resolveReference: reference(visits, { keys: ['id'] }) },
        Bill: { pet: ({ pet }: { pet: Fields }) => visits.find(({ id }) => id === pet['id']) },
      },
    },
    {
      name: 'ratings',
      sdl: `${federation}
        type Pet @key(fields: "id") @interfaceObject { id: ID! stars: Int! }`,
      resolvers: { Pet: { __resolveReference: reference(ratings, { keys: ['id'] }) } },
    },
  ],
  tests: [
    {
      name: 'adds a field to every type of an interface',
      query: '{ pets { name lastVisit } }',
      data: {
        pets: [
          { name: 'Ada', lastVisit: 2024 },
          { name: 'Bo', lastVisit: 2023 },
        ],
      },
    },
    {
      name: 'adds it to one type',
      query: '{ cats { lives lastVisit } }',
      data: { cats: [{ lives: 9, lastVisit: 2024 }] },
    },
    {
      name: 'adds it in a fragment on one type',
      query: '{ pets { id ... on Dog { lastVisit tricks } } }',
      data: { pets: [{ id: 'p1' }, { id: 'p2', lastVisit: 2023, tricks: ['roll'] }] },
    },
    {
      name: 'answers from the subgraph that does not know the types when that will do',
      query: '{ patients { id lastVisit } }',
      data: {
        patients: [
          { id: 'p1', lastVisit: 2024 },
          { id: 'p2', lastVisit: 2023 },
        ],
      },
      calls: { clinic: 1, pets: 0 },
    },
    {
      name: 'asks the subgraph that knows the types for __typename',
      query: '{ patients { __typename lastVisit } }',
      data: {
        patients: [
          { __typename: 'Cat', lastVisit: 2024 },
          { __typename: 'Dog', lastVisit: 2023 },
        ],
      },
    },
    {
      name: 'asks it for __typename alone',
      query: '{ patient(id: "p2") { kind: __typename } }',
      data: { patient: { kind: 'Dog' } },
    },
    {
      name: 'asks it for fields of the interface',
      query: '{ patients { name } }',
      data: { patients: [{ name: 'Ada' }, { name: 'Bo' }] },
    },
    {
      name: 'asks it which type a fragment is for',
      query: '{ patients { id ... on Cat { lives } } }',
      data: { patients: [{ id: 'p1', lives: 9 }, { id: 'p2' }] },
    },
    {
      name: 'asks it which type a fragment is for whose fields it does not have',
      query: '{ patients { ... on Dog { lastVisit } } }',
      data: { patients: [{}, { lastVisit: 2023 }] },
    },
    {
      name: 'goes from one interface object to another',
      query: '{ patients { lastVisit stars } }',
      data: {
        patients: [
          { lastVisit: 2024, stars: 4 },
          { lastVisit: 2023, stars: 5 },
        ],
      },
      calls: { pets: 0 },
    },
    {
      name: 'goes there under a fragment on a type',
      query: '{ patients { ... on Cat { stars name } ... on Dog { worth: stars } } }',
      data: { patients: [{ stars: 4, name: 'Ada' }, { worth: 5 }] },
    },
    {
      name: 'meets an interface object deeper down',
      query: '{ pets { bills { cents pet { __typename name ... on Cat { lives } } } } }',
      data: {
        pets: [{ bills: [{ cents: 30, pet: { __typename: 'Cat', name: 'Ada', lives: 9 } }] }, { bills: [] }],
      },
    },
    {
      name: 'answers null for an interface object that is not there',
      query: '{ patient(id: "p7") { __typename name stars } }',
      data: { patient: null },
      calls: { pets: 0, ratings: 0 },
    },
  ],
};

const accounts = [
  { __typename: 'Admin', id: 'a1', name: 'Root', isSuper: true },
  { __typename: 'Member', id: 'a2', name: 'Mia' },
];

export const interfaceObjectWithRequires: AuditGroup = {
  name: 'interface object with requires',
  subgraphs: [
    {
      name: 'accounts',
      sdl: `${federation}
        type Query { accounts: [Account!]! }
        interface Account @key(fields: "id") { id: ID! name: String! }
        type Admin implements Account @key(fields: "id") { id: ID! name: String! isSuper: Boolean! }
        type Member implements Account @key(fields: "id") { id: ID! name: String! }`,
      resolvers: {
        Query: { accounts: () => accounts },
        Account: { __resolveReference: reference(accounts, { keys: ['id'] }) },
        Admin: { __resolveReference: reference(accounts, { keys: ['id'] }) },
        Member: { __resolveReference: reference(accounts, { keys: ['id'] }) },
      },
    },
    {
      name: 'mail',
      sdl: `${federation}
        type Query { inboxes: [Account!]! }
        type Account @key(fields: "id") @interfaceObject {
          id: ID!
          name: String! @external
          address: String! @requires(fields: "name")
          unread: Int!
        }`,
      resolvers: {
        Query: { inboxes: () => [{ id: 'a2', unread: 4 }] },
        Account: {
          __resolveReference: reference(
            [
              { id: 'a1', unread: 0 },
              { id: 'a2', unread: 4 },
            ],
            { keys: ['id'], requires: ['name'] },
          ),
          address: (account: Fields) => `${String(brought(account, 'name')).toLowerCase()}@agora.example`,
        },
      },
    },
  ],
  tests: [
    {
      name: 'brings a field of the interface along',
      query: '{ accounts { address } }',
      data: { accounts: [{ address: 'root@agora.example' }, { address: 'mia@agora.example' }] },
    },
    {
      name: 'brings it along in a fragment on one type',
      query: '{ accounts { id ... on Member { address unread } } }',
      data: { accounts: [{ id: 'a1' }, { id: 'a2', address: 'mia@agora.example', unread: 4 }] },
    },
    {
      name: 'brings it along from where the types are not known',
      query: '{ inboxes { address } }',
      data: { inboxes: [{ address: 'mia@agora.example' }] },
    },
    {
      name: 'brings it along beside __typename',
      query: '{ inboxes { __typename unread address ... on Admin { isSuper } name } }',
      data: { inboxes: [{ __typename: 'Member', unread: 4, address: 'mia@agora.example', name: 'Mia' }] },
    },
    {
      name: 'brings it along beside an alias of the same name',
      query: '{ accounts { name: id address } }',
      data: {
        accounts: [
          { name: 'a1', address: 'root@agora.example' },
          { name: 'a2', address: 'mia@agora.example' },
        ],
      },
    },
  ],
};
