import type { AuditGroup } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { brought, reference } from '../reference.ts';

const people = [
  { id: 'u1', secretKey: 'k-1', name: 'Ola', role: 'STAFF' },
  { id: 'u2', secretKey: 'k-2', name: 'Per', role: 'ROBOT' },
];
const agents = [
  { __typename: 'Person', id: 'u1', name: 'Ola' },
  { __typename: 'Robot', serial: 'r9' },
];

export const simpleInaccessible: AuditGroup = {
  name: 'simple inaccessible',
  subgraphs: [
    {
      name: 'people',
      sdl: `${federation}
        type Query {
          people: [Person!]!
          agents: [Agent]!
          hidden: String @inaccessible
          byRole(role: Role, debug: Boolean = true @inaccessible): [Person!]!
        }
        type Person @key(fields: "secretKey") { id: ID! secretKey: ID! @inaccessible name: String! role: Role }
        type Robot @inaccessible { serial: ID! }
        union Agent = Person | Robot
        enum Role { STAFF GUEST ROBOT @inaccessible }`,
      resolvers: {
        Query: {
          people: () => people,
          agents: () => agents,
          byRole: (_: unknown, { role, debug }: Record<string, unknown>) =>
            people.filter((person) => debug === true && (role === undefined || person.role === role)),
        },
        Person: { __resolveReference: reference(people, { keys: ['secretKey'] }) },
      },
    },
    {
      name: 'badges',
      sdl: `${federation}
        type Person @key(fields: "secretKey") {
          secretKey: ID! @inaccessible
          name: String! @external
          badge: String! @requires(fields: "name")
        }`,
      resolvers: {
        Person: {
          __resolveReference: reference([{ secretKey: 'k-1' }, { secretKey: 'k-2' }], {
            keys: ['secretKey'],
            requires: ['name'],
          }),
          badge: (person: Record<string, unknown>) =>
            `${String(brought(person, 'name'))}/${String(person['secretKey'])}`,
        },
      },
    },
  ],
  tests: [
    {
      name: 'goes by a key that clients cannot see',
      query: '{ people { id badge } }',
      data: {
        people: [
          { id: 'u1', badge: 'Ola/k-1' },
          { id: 'u2', badge: 'Per/k-2' },
        ],
      },
    },
    {
      name: 'refuses a field that clients cannot see',
      query: '{ people { secretKey } }',
      data: undefined,
      errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
    },
    {
      name: 'refuses a type that clients cannot see',
      query: '{ agents { ... on Robot { serial } } }',
      data: undefined,
      errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
    },
    {
      name: 'refuses an argument that clients cannot see, and its default holds',
      query: '{ byRole(role: STAFF) { id } }',
      data: { byRole: [{ id: 'u1' }] },
    },
    {
      name: 'refuses a value of an enum that clients cannot see, as input',
      query: '{ byRole(role: ROBOT) { id } }',
      data: undefined,
      errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
    },
    {
      name: 'answers null for a value of an enum that clients cannot see',
      query: '{ people { role } }',
      data: { people: [{ role: 'STAFF' }, { role: null }] },
      errors: [{ path: ['people', 1, 'role'], code: 'INVALID_VALUE' }],
    },
    {
      name: 'answers null for a type that clients cannot see',
      query: '{ agents { __typename ... on Person { name } } }',
      data: { agents: [{ __typename: 'Person', name: 'Ola' }, null] },
      errors: [{ path: ['agents', 1], code: 'INVALID_VALUE' }],
    },
    {
      name: 'does not tell about it in introspection',
      query: `{
        person: __type(name: "Person") { fields { name } }
        robot: __type(name: "Robot") { name }
        role: __type(name: "Role") { enumValues { name } }
        agent: __type(name: "Agent") { possibleTypes { name } }
        query: __type(name: "Query") { fields { name args { name } } }
      }`,
      data: {
        person: { fields: [{ name: 'name' }, { name: 'badge' }, { name: 'id' }, { name: 'role' }] },
        robot: null,
        role: { enumValues: [{ name: 'STAFF' }, { name: 'GUEST' }] },
        agent: { possibleTypes: [{ name: 'Person' }] },
        query: {
          fields: [
            { name: 'people', args: [] },
            { name: 'agents', args: [] },
            { name: 'byRole', args: [{ name: 'role' }] },
          ],
        },
      },
    },
  ],
};
