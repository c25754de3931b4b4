import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { reference } from '../reference.ts';

const media = [
  { __typename: 'Video', id: 'm1', title: 'Waves' },
  { __typename: 'Photo', id: 'm2', title: 'Dune' },
];

const noType = (...fields: string[]) => fields.map((field) => ({ code: 'INTERNAL_SERVER_ERROR', path: [field] }));

/** The field that is asked for is in an interface object that nobody leads to directly. */
export const interfaceObjectIndirect: AuditGroup = {
  name: 'interface object, indirect extension',
  subgraphs: [
    {
      name: 'media',
      sdl: `${federation}
        interface Media @key(fields: "id") { id: ID! title: String! }
        type Video implements Media @key(fields: "id") { id: ID! title: String! }
        type Photo implements Media @key(fields: "id") { id: ID! title: String! }`,
      resolvers: {
        Media: { __resolveReference: reference(media, { keys: ['id'] }) },
        Video: { __resolveReference: reference(media, { keys: ['id'] }) },
        Photo: { __resolveReference: reference(media, { keys: ['id'] }) },
      },
    },
    {
      name: 'authors',
      sdl: `${federation}
        type Media @key(fields: "id") @interfaceObject { id: ID! author: Author! }
        type Author @key(fields: "id") { id: ID! alias: String! }`,
      resolvers: {
        Media: {
          __resolveReference: reference(
            [
              { id: 'm1', author: { id: 'x1', alias: 'kit' } },
              { id: 'm2', author: { id: 'x2', alias: 'lou' } },
            ],
            { keys: ['id'] },
          ),
        },
      },
    },
    {
      name: 'playlists',
      sdl: `${federation}
        type Query { playlist: Playlist! }
        type Playlist { items: [Media!]! first: Media! }
        type Media @key(fields: "id") @interfaceObject { id: ID! plays: Int! }`,
      resolvers: {
        Query: {
          playlist: () => ({
            items: [
              { id: 'm2', plays: 5 },
              { id: 'm1', plays: 2 },
            ],
            first: { id: 'm2', plays: 5 },
          }),
        },
        Media: { __resolveReference: reference([{ id: 'm1', plays: 2 }], { keys: ['id'] }) },
      },
    },
  ],
  tests: [
    {
      name: 'goes from interface object to interface object',
      query: '{ playlist { items { plays author { alias } } } }',
      data: {
        playlist: {
          items: [
            { plays: 5, author: { alias: 'lou' } },
            { plays: 2, author: { alias: 'kit' } },
          ],
        },
      },
    },
    {
      name: 'goes there beside the types and fields of the interface',
      query: '{ playlist { first { __typename title author { id alias } } } }',
      data: { playlist: { first: { __typename: 'Photo', title: 'Dune', author: { id: 'x2', alias: 'lou' } } } },
    },
    {
      name: 'goes there in fragments on types',
      query: '{ playlist { items { ... on Video { author { alias } } ... on Photo { title } } } }',
      data: { playlist: { items: [{ title: 'Dune' }, { author: { alias: 'kit' } }] } },
    },
  ],
};

const products = [
  { __typename: 'Bread', id: 'n1', grams: 500 },
  { __typename: 'Milk', id: 'n2', fat: 3 },
];

/** No subgraph can tell the type of what `news` leads to by its key. */
export const nonResolvableInterfaceObject: AuditGroup = {
  name: 'non-resolvable interface object',
  // Composition refuses this today; supergraphs of former versions have it.
  supergraph: (composed) =>
    composed.replace(/(?<=interface Promoted[^{]*@join__type\(graph: NEWS, key: "id")\)/, ', resolvable: false)'),
  subgraphs: [
    {
      name: 'goods',
      sdl: `${federation}
        type Query { goods: [Goods!]! good(id: ID!): Goods }
        interface Goods { id: ID! label: String! }
        type Bread implements Goods @key(fields: "id") { id: ID! label: String! grams: Int! }
        type Milk implements Goods @key(fields: "id") { id: ID! label: String! fat: Int! }`,
      resolvers: {
        Query: {
          goods: () => products.map((row) => ({ ...row, label: `#${row.id}` })),
          good: (_: unknown, { id }: Fields) => ({ ...products.find((row) => row.id === id), label: `#${String(id)}` }),
        },
        Bread: { __resolveReference: reference(products, { keys: ['id'] }) },
        Milk: { __resolveReference: reference(products, { keys: ['id'] }) },
      },
    },
    {
      name: 'news',
      sdl: `${federation}
        type Query { featured: Promoted! }
        interface Promoted @key(fields: "id") { id: ID! }
        type Flyer implements Promoted @key(fields: "id") { id: ID! text: String! }`,
      resolvers: { Query: { featured: () => ({ __typename: 'Flyer', id: 'y1', text: 'Fresh' }) } },
    },
    {
      name: 'prints',
      sdl: `${federation}
        type Query { printed: Promoted! lastPrinted: Promoted stock: Int }
        type Promoted @key(fields: "id") @interfaceObject { id: ID! copies: Int! }`,
      resolvers: {
        Query: {
          printed: () => ({ id: 'y1', copies: 40 }),
          lastPrinted: () => ({ id: 'y1', copies: 40 }),
          stock: () => 7,
        },
        Promoted: { __resolveReference: reference([{ id: 'y1', copies: 40 }], { keys: ['id'] }) },
      },
    },
  ],
  tests: [
    {
      name: 'goes to the interface object from where the type is known',
      query: '{ featured { __typename copies ... on Flyer { text } } }',
      data: { featured: { __typename: 'Flyer', copies: 40, text: 'Fresh' } },
    },
    {
      name: 'answers the fields of the interface object itself',
      query: '{ printed { id copies } }',
      data: { printed: { id: 'y1', copies: 40 } },
    },
    {
      name: 'says that the type cannot be told',
      query: '{ printed { __typename } }',
      data: null,
      errors: true,
    },
    {
      name: 'says that the fields of one type cannot be told',
      query: '{ printed { ... on Flyer { text } } }',
      data: null,
      errors: [{ code: 'FIELD_UNRESOLVABLE', path: ['printed'] }],
    },
    {
      name: 'has no data when no root field can be answered, though each may be null',
      query: '{ a: lastPrinted { __typename } lastPrinted { copies ... on Flyer { text } } }',
      data: null,
      errors: [
        { code: 'FIELD_UNRESOLVABLE', path: ['a'] },
        { code: 'FIELD_UNRESOLVABLE', path: ['lastPrinted'] },
      ],
    },
    {
      name: 'answers the other root fields, of this subgraph and of others',
      query: '{ lastPrinted { __typename } stock featured { id } goods { id } }',
      data: { lastPrinted: null, stock: 7, featured: { id: 'y1' }, goods: [{ id: 'n1' }, { id: 'n2' }] },
      errors: [{ code: 'FIELD_UNRESOLVABLE', path: ['lastPrinted'] }],
    },
    {
      name: 'answers none of the aliases of a root field when one of them cannot be answered',
      query: '{ typed: lastPrinted { __typename } lastPrinted { copies } stock }',
      data: { typed: null, lastPrinted: null, stock: 7 },
      errors: [
        { code: 'FIELD_UNRESOLVABLE', path: ['typed'] },
        { code: 'FIELD_UNRESOLVABLE', path: ['lastPrinted'] },
      ],
    },
    {
      name: 'answers what asks for no subgraph',
      query: '{ __typename lastPrinted { __typename } }',
      data: { __typename: 'Query', lastPrinted: null },
      errors: [{ code: 'FIELD_UNRESOLVABLE', path: ['lastPrinted'] }],
    },
    {
      name: 'answers an ordinary interface beside it',
      query: '{ goods { label ... on Milk { fat } } good(id: "n1") { ... on Bread { grams } } }',
      data: { goods: [{ label: '#n1' }, { label: '#n2', fat: 3 }], good: { grams: 500 } },
    },
  ],
};

const pretzels = [{ __typename: 'Pretzel', id: 's1', salt: 'coarse' }];

/** The subgraph that leads to an interface has no type behind it; those of another lead nowhere by their key. */
export const interfaceWithoutTypes: AuditGroup = {
  name: 'interface without a type behind it',
  // Composition refuses this today; supergraphs of former versions have it.
  supergraph: (composed) =>
    composed.replaceAll(/isInterfaceObject: true/g, 'resolvable: false, isInterfaceObject: true'),
  subgraphs: [
    {
      name: 'map',
      sdl: `${federation}
        type Query { landmark: Place snack: Snack! }
        interface Place @key(fields: "id") { id: ID! }
        type Snack @key(fields: "id") @interfaceObject { id: ID! }`,
      resolvers: {
        Query: { landmark: () => ({ __typename: 'Place', id: 'l1' }), snack: () => ({ id: 's1' }) },
      },
    },
    {
      name: 'kiosk',
      sdl: `${federation}
        type Query { nearest: Place }
        type Place @key(fields: "id") @interfaceObject { id: ID! steps: Int }
        interface Snack @key(fields: "id") { id: ID! }
        type Pretzel implements Snack @key(fields: "id") { id: ID! salt: String! }`,
      resolvers: {
        Query: { nearest: () => ({ id: 'l1', steps: 90 }) },
        Snack: { __resolveReference: reference(pretzels, { keys: ['id'] }) },
        Pretzel: { __resolveReference: reference(pretzels, { keys: ['id'] }) },
      },
    },
  ],
  tests: [
    {
      name: 'answers the fields of the interface object itself',
      query: '{ nearest { id steps } }',
      data: { nearest: { id: 'l1', steps: 90 } },
    },
    {
      name: 'answers its key alone',
      query: '{ nearest { id } }',
      data: { nearest: { id: 'l1' } },
    },
    {
      name: 'has no data when nothing can be fetched',
      query: '{ landmark { steps } }',
      data: null,
      errors: [{ code: 'FIELD_UNRESOLVABLE', path: ['landmark'] }],
      calls: { map: 0, kiosk: 0 },
      underConditions: { data: { landmark: null }, errors: noType('landmark') },
    },
    {
      name: 'has no data when nothing can be fetched for any of several fields',
      query: '{ landmark { steps } other: landmark { steps } }',
      data: null,
      errors: [
        { code: 'FIELD_UNRESOLVABLE', path: ['landmark'] },
        { code: 'FIELD_UNRESOLVABLE', path: ['other'] },
      ],
      underConditions: { data: { landmark: null, other: null }, errors: noType('landmark', 'other') },
    },
    {
      name: 'answers what stands beside it',
      query: '{ landmark { steps } nearest { steps } }',
      data: { landmark: null, nearest: { steps: 90 } },
      errors: [{ code: 'FIELD_UNRESOLVABLE', path: ['landmark'] }],
      underConditions: { data: { landmark: null, nearest: { steps: 90 } }, errors: noType('landmark') },
    },
    {
      name: 'tells the error of the subgraph that has no type for its object',
      query: '{ landmark { id } }',
      data: { landmark: null },
      errors: [{ code: 'INTERNAL_SERVER_ERROR', path: ['landmark'] }],
    },
    {
      name: 'answers the key of an object whose type others know',
      query: '{ snack { id } }',
      data: { snack: { id: 's1' } },
    },
    {
      name: 'refuses a field of a type behind an interface that does not have it',
      query: '{ snack { id salt } }',
      data: null,
      errors: true,
    },
    {
      name: 'asks for the type where a fragment needs it',
      query: '{ snack { ... on Pretzel { id } } }',
      data: { snack: { id: 's1' } },
    },
    {
      name: 'answers the fields of the type from where the type is known',
      query: '{ snack { id ... on Pretzel { salt } } }',
      data: { snack: { id: 's1', salt: 'coarse' } },
    },
  ],
};
