import type { AuditGroup, Fields } from '../audit-group.ts';
import { codedError } from '../coded-error.ts';
import { federation } from '../federation.ts';
import { reference } from '../reference.ts';

const works = [
  { __typename: 'Video', id: 'v1', title: 'Waves' },
  { __typename: 'Photo', id: 'p1', title: 'Dunes' },
];
const shops = [{ __typename: 'Shop', id: 's1', name: 'Corner' }];

/** An interface that one subgraph takes for an object, and that implements another one. */
export const emptyObjects: AuditGroup = {
  name: 'objects of which little is left',
  subgraphs: [
    {
      name: 'media',
      sdl: `${federation}
        type Query { media: Media medias: [Media] subjects: [Subject] shop: Shop }
        interface Node { id: ID! }
        interface Moving { title: String! }
        interface Media implements Node @key(fields: "id") { id: ID! title: String! }
        type Video implements Media & Node & Moving @key(fields: "id") { id: ID! title: String! }
        type Photo implements Media & Node @key(fields: "id") { id: ID! title: String! }
        type Shop implements Node @key(fields: "id") { id: ID! name: String! best: Photo }
        union Subject = Video | Photo | Shop`,
      resolvers: {
        Query: {
          media: () => works[0],
          medias: () => [works[1], null],
          subjects: () => [works[0], shops[0]],
          shop: () => shops[0],
        },
        Shop: { __resolveReference: reference(shops, { keys: ['id'] }), best: () => works[1] },
        Media: { __resolveReference: reference(works, { keys: ['id'] }) },
        Video: { __resolveReference: reference(works, { keys: ['id'] }) },
        Photo: { __resolveReference: reference(works, { keys: ['id'] }) },
      },
    },
    {
      name: 'reviews',
      sdl: `${federation}
        type Query { review: Review newest: Media }
        type Review { about: Media stars: Int }
        type Shop @key(fields: "id") { id: ID! praise: Review }
        type Media @key(fields: "id") @interfaceObject { id: ID! rating: Int }`,
      resolvers: {
        Query: { review: () => ({ about: { id: 'v1' }, stars: 5 }), newest: () => ({ id: 'p1' }) },
        Shop: { __resolveReference: (shop: Fields) => shop, praise: () => ({ about: { id: 'p1' }, stars: 4 }) },
        Media: {
          __resolveReference: (media: Fields) => media,
          rating: ({ id }: Fields) => {
            if (id === 'p1') throw codedError('NOT_RATED');
            return 3;
          },
        },
      },
    },
  ],
  tests: [
    {
      name: 'reaches an interface object by a fragment on an interface that its own implements',
      query: '{ review { about { ... on Node { id } } } }',
      data: { review: { about: { id: 'v1' } } },
    },
    {
      name: 'reaches it by a fragment on an interface that only some of its types implement',
      query: '{ review { about { ... on Moving { title } } } newest { ... on Moving { title } } }',
      data: { review: { about: { title: 'Waves' } }, newest: {} },
    },
    {
      name: 'reaches it by a fragment on a union',
      query: '{ review { about { ... on Subject { ... on Media { rating } ... on Video { title } } } } }',
      data: { review: { about: { rating: 3, title: 'Waves' } } },
    },
    {
      name: 'leaves it empty where fragments cannot apply',
      query:
        '{ review { about { ... on Node { ... on Shop { name } } } } shop { praise { about { ... on Node { ... on Shop { id } } } } } }',
      data: { review: { about: {} }, shop: { praise: { about: {} } } },
    },
    {
      name: 'leaves an interface empty of which conditions leave nothing',
      query:
        'query ($yes: Boolean!, $no: Boolean!) { media @include(if: $yes) { title @include(if: $no) } medias { id @skip(if: $yes) } }',
      variables: { yes: true, no: false },
      data: { media: {}, medias: [{}, null] },
    },
    {
      name: 'leaves a union empty of which conditions leave nothing',
      query:
        'query ($yes: Boolean!) { subjects { ... on Video @skip(if: $yes) { title } ... on Shop { best @skip(if: $yes) { rating } } } }',
      variables: { yes: true },
      data: { subjects: [{}, {}] },
    },
    {
      name: 'leaves an interface object empty of which conditions leave nothing, asking nobody else',
      query:
        'query ($no: Boolean!) { newest { rating @include(if: $no) __typename @include(if: $no) title @include(if: $no) } }',
      variables: { no: false },
      data: { newest: {} },
      calls: { media: 0 },
    },
    {
      name: 'leaves objects empty below an entity of another subgraph',
      query: `query ($yes: Boolean!, $no: Boolean!) {
        shop { praise @include(if: $yes) { about @include(if: $yes) { id @include(if: $no) ... on Video { title @skip(if: $yes) } } } }
      }`,
      variables: { yes: true, no: false },
      data: { shop: { praise: { about: {} } } },
    },
    {
      name: 'leaves objects empty of which all is left out in the document itself',
      query:
        '{ review { about { id @skip(if: true) } stars @include(if: false) } newest { ... @include(if: false) { rating } } }',
      data: { review: { about: {} }, newest: {} },
    },
    {
      name: 'tells of what fails in a fragment there alone',
      query: '{ subjects { ... on Shop { best { rating } } } }',
      data: { subjects: [{}, { best: { rating: null } }] },
      errors: [{ path: ['subjects', 1, 'best', 'rating'], code: 'NOT_RATED' }],
    },
  ],
};
