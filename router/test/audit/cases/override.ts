import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { brought, reference } from '../reference.ts';

const moved = () => {
  throw new Error('this field has moved');
};
const posts = [
  { id: 'p1', title: 'One' },
  { id: 'p2', title: 'Two' },
];
const likes = [
  { id: 'p1', likes: 3 },
  { id: 'p2', likes: 8 },
];

export const simpleOverride: AuditGroup = {
  name: 'simple override',
  subgraphs: [
    {
      name: 'old',
      sdl: `${federation}
        type Query { posts: [Post!]! latest: Post }
        type Post @key(fields: "id") { id: ID! title: String! likes: Int! }`,
      resolvers: {
        Query: { posts: () => posts, latest: moved },
        Post: { __resolveReference: reference(posts, { keys: ['id'] }), likes: moved },
      },
    },
    {
      name: 'new',
      sdl: `${federation}
        type Query { latest: Post @override(from: "old") }
        type Post @key(fields: "id") { id: ID! likes: Int! @override(from: "old") }`,
      resolvers: {
        Query: { latest: () => likes[1] },
        Post: { __resolveReference: reference(likes, { keys: ['id'] }) },
      },
    },
  ],
  tests: [
    {
      name: 'asks the new owner of a field',
      query: '{ posts { title likes } }',
      data: {
        posts: [
          { title: 'One', likes: 3 },
          { title: 'Two', likes: 8 },
        ],
      },
    },
    {
      name: 'asks the new owner of a root field',
      query: '{ latest { id likes } }',
      data: { latest: { id: 'p2', likes: 8 } },
      calls: { old: 0, new: 1 },
    },
    {
      name: 'asks the old owner for what has not moved',
      query: '{ latest { title } }',
      data: { latest: { title: 'Two' } },
    },
  ],
};

export const unavailableOverride: AuditGroup = {
  name: 'override from a subgraph that is not there',
  subgraphs: [
    {
      name: 'blog',
      sdl: `${federation}
        type Query { posts: [Post!]! }
        type Post @key(fields: "id") { id: ID! title: String! @override(from: "monolith") }`,
      resolvers: { Query: { posts: () => posts }, Post: { __resolveReference: reference(posts, { keys: ['id'] }) } },
    },
    {
      name: 'likes',
      sdl: `${federation}
        type Query { top: Post @override(from: "gone") }
        type Post @key(fields: "id") { id: ID! likes: Int! }`,
      resolvers: {
        Query: { top: () => likes[1] },
        Post: { __resolveReference: reference(likes, { keys: ['id'] }) },
      },
    },
  ],
  tests: [
    {
      name: 'asks the subgraph that says it took a field over',
      query: '{ posts { title likes } }',
      data: {
        posts: [
          { title: 'One', likes: 3 },
          { title: 'Two', likes: 8 },
        ],
      },
    },
    { name: 'asks it for a root field', query: '{ top { title } }', data: { top: { title: 'Two' } } },
  ],
};

const files = [
  { __typename: 'Picture', id: 'f1', createdAt: 2001, size: 7 },
  { __typename: 'Sound', id: 'f2', createdAt: 2002 },
];
const dates = [
  { id: 'f1', createdAt: 1901 },
  { id: 'f2', createdAt: 1902 },
];

export const overrideTypeInterface: AuditGroup = {
  name: 'override of a type of an interface',
  subgraphs: [
    {
      name: 'files',
      sdl: `${federation}
        type Query { files: [File!]! }
        interface File { id: ID! createdAt: Int! }
        type Picture implements File @key(fields: "id") { id: ID! createdAt: Int! size: Int! }
        type Sound implements File @key(fields: "id") { id: ID! createdAt: Int! }`,
      resolvers: {
        Query: { files: () => files },
        Picture: { __resolveReference: reference(files, { keys: ['id'] }), createdAt: moved },
        Sound: { __resolveReference: reference(files, { keys: ['id'] }) },
      },
    },
    {
      name: 'dates',
      sdl: `${federation}
        type Query { dated: [Dated!]! }
        interface Dated { createdAt: Int! }
        type Picture implements Dated @key(fields: "id") { id: ID! createdAt: Int! @override(from: "files") }`,
      resolvers: {
        Query: { dated: () => [{ __typename: 'Picture', ...dates[0] }] },
        Picture: { __resolveReference: reference(dates, { keys: ['id'] }) },
      },
    },
  ],
  tests: [
    {
      name: 'asks for the field of an interface where each type has it',
      query: '{ files { id createdAt } }',
      data: {
        files: [
          { id: 'f1', createdAt: 1901 },
          { id: 'f2', createdAt: 2002 },
        ],
      },
    },
    {
      name: 'asks in fragments where each type has it',
      query: '{ files { ... on Picture { createdAt size } ... on Sound { createdAt } } }',
      data: { files: [{ createdAt: 1901, size: 7 }, { createdAt: 2002 }] },
    },
    {
      name: 'does not ask the new owner when the field is not selected',
      query: '{ files { __typename id } }',
      data: {
        files: [
          { __typename: 'Picture', id: 'f1' },
          { __typename: 'Sound', id: 'f2' },
        ],
      },
      calls: { dates: 0 },
    },
    {
      name: 'asks through the interface of the new owner',
      query: '{ dated { createdAt ... on Picture { size } ... on File { id } } }',
      data: { dated: [{ createdAt: 1901, size: 7, id: 'f1' }] },
    },
  ],
};

export const overrideWithRequires: AuditGroup = {
  name: 'override with requires',
  subgraphs: [
    {
      name: 'old',
      sdl: `${federation}
        type Query { posts: [Post!]! }
        type Post @key(fields: "id") { id: ID! title: String! slug: String! }`,
      resolvers: {
        Query: { posts: () => posts },
        Post: { __resolveReference: reference(posts, { keys: ['id'] }), slug: moved },
      },
    },
    {
      name: 'new',
      sdl: `${federation}
        type Post @key(fields: "id") {
          id: ID!
          title: String! @external
          slug: String! @override(from: "old") @requires(fields: "title")
        }`,
      resolvers: {
        Post: {
          __resolveReference: reference([{ id: 'p1' }, { id: 'p2' }], { keys: ['id'], requires: ['title'] }),
          slug: (post: Fields) => String(brought(post, 'title')).toLowerCase(),
        },
      },
    },
    {
      name: 'links',
      sdl: `${federation}
        type Post @key(fields: "id") { id: ID! slug: String! @external link: String! @requires(fields: "slug") }`,
      resolvers: {
        Post: {
          __resolveReference: reference([{ id: 'p1' }, { id: 'p2' }], { keys: ['id'], requires: ['slug'] }),
          link: (post: Fields) => `/${String(brought(post, 'slug'))}`,
        },
      },
    },
  ],
  tests: [
    {
      name: 'brings along what the new owner of a field requires',
      query: '{ posts { slug } }',
      data: { posts: [{ slug: 'one' }, { slug: 'two' }] },
    },
    {
      name: 'brings a field along from its new owner',
      query: '{ posts { link } }',
      data: { posts: [{ link: '/one' }, { link: '/two' }] },
    },
    {
      name: 'answers all of them in any order',
      query: '{ posts { link title slug id } }',
      data: {
        posts: [
          { link: '/one', title: 'One', slug: 'one', id: 'p1' },
          { link: '/two', title: 'Two', slug: 'two', id: 'p2' },
        ],
      },
    },
  ],
};

/** Moved for the share of requests that its label names; Apollo Gateway takes none, so neither share may break. */
export const progressiveOverride: AuditGroup = {
  name: 'progressive override',
  subgraphs: [
    {
      name: 'old',
      sdl: `${federation}
        type Query { posts: [Post!]! }
        type Post @key(fields: "id") { id: ID! title: String! likes: Int! shares: Int! }`,
      resolvers: {
        Query: { posts: () => [{ id: 'p1', title: 'One', likes: 100, shares: 5 }] },
        Post: { __resolveReference: reference([{ id: 'p1', title: 'One', likes: 100, shares: 5 }], { keys: ['id'] }) },
      },
    },
    {
      name: 'new',
      sdl: `${federation}
        type Post @key(fields: "id") {
          id: ID!
          likes: Int! @override(from: "old", label: "percent(0)")
          shares: Int! @override(from: "old", label: "percent(100)")
        }`,
      resolvers: { Post: { __resolveReference: reference([{ id: 'p1', likes: 999, shares: 500 }], { keys: ['id'] }) } },
    },
  ],
  tests: [
    {
      name: 'asks the old owner for a share of nothing',
      query: '{ posts { likes } }',
      data: { posts: [{ likes: 100 }] },
    },
    {
      name: 'asks the new owner for a share of everything',
      query: '{ posts { title shares } }',
      data: { posts: [{ title: 'One', shares: 500 }] },
    },
  ],
};
