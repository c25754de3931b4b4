import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { reference } from '../reference.ts';

const told = (_: unknown, args: Fields) => JSON.stringify(args);

export const argumentsAndVariables: AuditGroup = {
  name: 'arguments and variables',
  subgraphs: [
    {
      name: 'maps',
      sdl: `${federation}
        type Query {
          place: Place!
          tell(text: String = "Hi", size: Size! = SMALL, at: Point = { x: 1 }, list: [Int] = [1, null], id: ID, on: Boolean, f: Float): String!
          when(day: Day!, any: Any): String!
        }
        scalar Day
        scalar Any
        enum Size { SMALL BIG }
        input Point { x: Int! y: Int = 2 size: Size label: String }
        type Place @key(fields: "id") { id: ID! tell(at: [Point!]): String! }`,
      resolvers: { Query: { place: () => ({ id: 'p1' }), tell: told, when: told }, Place: { tell: told } },
    },
    {
      name: 'weather',
      sdl: `${federation}
        enum Size { SMALL BIG }
        input Point { x: Int! y: Int = 2 size: Size label: String }
        type Place @key(fields: "id") { id: ID! wind(at: Point!, sizes: [[Size!]!], unit: String! = "m/s"): String! }`,
      resolvers: { Place: { __resolveReference: reference([{ id: 'p1' }], { keys: ['id'] }), wind: told } },
    },
  ],
  tests: [
    {
      name: 'leaves defaults to the subgraph',
      query: '{ tell }',
      data: { tell: '{"text":"Hi","size":"SMALL","at":{"x":1,"y":2},"list":[1,null]}' },
    },
    {
      name: 'passes null where null is given',
      query: '{ tell(text: null, at: null, list: null) }',
      data: { tell: '{"text":null,"size":"SMALL","at":null,"list":null}' },
    },
    {
      name: 'passes null that a variable gives, and defaults where it gives nothing',
      query: 'query ($a: String, $b: String, $c: Point) { a: tell(text: $a) b: tell(text: $b) c: tell(at: $c) }',
      variables: { a: null, c: null },
      data: {
        a: '{"text":null,"size":"SMALL","at":{"x":1,"y":2},"list":[1,null]}',
        b: '{"text":"Hi","size":"SMALL","at":{"x":1,"y":2},"list":[1,null]}',
        c: '{"text":"Hi","size":"SMALL","at":null,"list":[1,null]}',
      },
    },
    {
      name: 'takes the defaults of the operation',
      query:
        'query ($s: Size! = BIG, $p: Point = { x: 7, size: BIG }, $l: [Int] = [3]) { tell(size: $s, at: $p, list: $l) }',
      data: { tell: '{"text":"Hi","size":"BIG","at":{"x":7,"y":2,"size":"BIG"},"list":[3]}' },
    },
    {
      name: 'passes variables to a field of an entity elsewhere',
      query:
        'query ($x: Int!, $size: Size, $row: [Size!]!) { place { wind(at: { x: $x, size: $size }, sizes: [[SMALL], $row]) } }',
      variables: { x: 5, size: 'BIG', row: ['BIG', 'SMALL'] },
      data: { place: { wind: '{"at":{"x":5,"y":2,"size":"BIG"},"sizes":[["SMALL"],["BIG","SMALL"]],"unit":"m/s"}' } },
    },
    {
      name: 'passes one variable to two subgraphs and keeps them from those that do not use it',
      query: 'query ($p: Point!, $unit: String!) { place { tell(at: [$p, $p]) wind(at: $p, unit: $unit) } }',
      variables: { p: { x: 1, y: null, label: 'ж "q"' }, unit: 'kn' },
      data: {
        place: {
          tell: '{"at":[{"x":1,"y":null,"label":"ж \\"q\\""},{"x":1,"y":null,"label":"ж \\"q\\""}]}',
          wind: '{"at":{"x":1,"y":null,"label":"ж \\"q\\""},"unit":"kn"}',
        },
      },
    },
    {
      name: 'makes a list of one element',
      query: 'query ($l: [Int]) { a: tell(list: 4) b: tell(list: $l) }',
      variables: { l: 5 },
      data: {
        a: '{"text":"Hi","size":"SMALL","at":{"x":1,"y":2},"list":[4]}',
        b: '{"text":"Hi","size":"SMALL","at":{"x":1,"y":2},"list":[5]}',
      },
    },
    {
      name: 'passes scalars of the subgraph as they are',
      query:
        'query ($day: Day!, $any: Any) { when(day: $day, any: $any) other: when(day: "2026-01-01", any: { a: [1, 2.5, $day], b: null }) }',
      variables: { day: '2026-11-23', any: { deep: [true, { x: 1.5 }] } },
      data: {
        when: '{"day":"2026-11-23","any":{"deep":[true,{"x":1.5}]}}',
        other: '{"day":"2026-01-01","any":{"a":[1,2.5,"2026-11-23"],"b":null}}',
      },
    },
    {
      name: 'passes numbers, ids and texts as what they are',
      query: `query ($id: ID, $f: Float) { tell(id: $id, f: $f, on: true, text: """
        two
        lines""", list: [-1, 0]) }`,
      variables: { id: 12, f: 3 },
      data: {
        tell: '{"text":"two\\nlines","size":"SMALL","at":{"x":1,"y":2},"list":[-1,0],"id":"12","on":true,"f":3}',
      },
    },
    {
      name: 'refuses a variable that does not fit before anyone is asked',
      query: 'query ($p: Point!) { place { wind(at: $p) } }',
      variables: { p: { y: 3 } },
      data: undefined,
      errors: [{ code: 'BAD_USER_INPUT' }],
      calls: { maps: 0, weather: 0 },
    },
    {
      name: 'refuses a variable that is missing',
      query: 'query ($x: Int!) { place { wind(at: { x: $x }) } }',
      data: undefined,
      errors: [{ code: 'BAD_USER_INPUT' }],
    },
  ],
};
