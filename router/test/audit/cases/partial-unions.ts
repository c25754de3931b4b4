import type { AuditGroup } from '../audit-group.ts';
import { federation } from '../federation.ts';

const step = { __typename: 'Step', text: 'Stir' };
const timer = { __typename: 'Timer', minutes: 5, sound: { name: 'bell', volume: 3 } };
const photo = { __typename: 'Photo', url: '/p.jpg' };

/** Of a shared union one subgraph knows a member, which no other can be asked for; what it leads to differs. */
export const partialUnions: AuditGroup = {
  name: 'partial unions',
  subgraphs: [
    {
      name: 'recipes',
      sdl: `${federation}
        type Query { recipe: Recipe latest: Recipe @shareable card: Card }
        type Recipe @key(fields: "id") { id: ID! page: Page @shareable }
        type Page @shareable { parts: [Part!]! }
        union Part = Step | Timer
        type Step @shareable { text: String }
        type Timer { minutes(more: Int): Int sound: Sound }
        type Sound { name: String volume: Int }
        type Card @shareable { title: String parts: [Entry!]! }
        union Entry = Step | Note | Link
        type Note { body: String }
        type Link { href: String }`,
      resolvers: {
        Query: {
          recipe: () => ({ id: 'r1', parts: [step, timer] }),
          latest: () => ({ id: 'r1', parts: [step] }),
          card: () => ({
            title: 'Soup',
            parts: [step, { __typename: 'Note', body: 'Hot' }, { __typename: 'Link', href: '/soup' }],
          }),
        },
        Recipe: {
          __resolveReference: () => ({ id: 'r1', parts: [step, timer] }),
          page: ({ parts }: { readonly parts: unknown }) => ({ parts }),
        },
        Timer: { minutes: (_: unknown, { more = 0 }: { readonly more?: number }) => 5 + more },
      },
    },
    {
      name: 'gallery',
      sdl: `${federation}
        type Query { pictured: Recipe latest: Recipe @shareable }
        type Recipe @key(fields: "id") { id: ID! page: Page @shareable cover: Page }
        type Page @shareable { parts: [Part!]! }
        union Part = Step | Photo
        type Step @shareable { text: String }
        type Photo { url: String }
        type Card @shareable { title: String parts: [Entry!]! }
        union Entry = Step`,
      resolvers: {
        Query: {
          pictured: () => ({ id: 'r1', parts: [step, photo] }),
          latest: () => ({ id: 'r1', parts: [step] }),
        },
        Recipe: {
          __resolveReference: () => ({ id: 'r1', parts: [step, photo] }),
          page: ({ parts }: { readonly parts: unknown }) => ({ parts }),
          cover: () => ({ parts: [step, photo] }),
        },
      },
    },
  ],
  tests: [
    {
      name: 'answers members that one subgraph alone has, where it is the only one that leads to them',
      query: '{ card { title parts { __typename ... on Step { text } ... on Note { body } ... on Link { href } } } }',
      data: {
        card: {
          title: 'Soup',
          parts: [
            { __typename: 'Step', text: 'Stir' },
            { __typename: 'Note', body: 'Hot' },
            { __typename: 'Link', href: '/soup' },
          ],
        },
      },
    },
    {
      name: 'answers only those members',
      query: '{ card { parts { ... on Link { href } ... on Note { body } } } }',
      data: { card: { parts: [{}, { body: 'Hot' }, { href: '/soup' }] } },
    },
    {
      name: 'answers the members of the subgraph that was asked, though another could have been',
      query: `{
        recipe { page { parts { __typename ... on Step { text } ... on Timer { minutes } ... on Photo { url } } } }
        pictured { page { parts { __typename ... on Step { text } ... on Timer { minutes } ... on Photo { url } } } }
      }`,
      data: {
        recipe: {
          page: {
            parts: [
              { __typename: 'Step', text: 'Stir' },
              { __typename: 'Timer', minutes: 5 },
            ],
          },
        },
        pictured: {
          page: {
            parts: [
              { __typename: 'Step', text: 'Stir' },
              { __typename: 'Photo', url: '/p.jpg' },
            ],
          },
        },
      },
    },
    {
      name: 'answers what such a member leads to, under aliases, with variables and conditions',
      query: `query ($more: Int, $loud: Boolean!) {
        recipe { page { parts { ... on Timer { long: minutes(more: $more) sound { name volume @include(if: $loud) } } } } }
      }`,
      variables: { more: 2, loud: false },
      data: { recipe: { page: { parts: [{}, { long: 7, sound: { name: 'bell' } }] } } },
    },
    {
      name: 'answers no fields of members that the subgraph does not know',
      query: '{ recipe { page { parts { __typename ... on Photo { url } } } } }',
      data: { recipe: { page: { parts: [{ __typename: 'Step' }, { __typename: 'Timer' }] } } },
    },
    {
      name: 'answers the member that both know from either',
      query: '{ latest { page { parts { ... on Step { text } ... on Timer { minutes } ... on Photo { url } } } } }',
      data: { latest: { page: { parts: [{ text: 'Stir' }] } } },
    },
    {
      name: 'answers them through the entity',
      query: '{ recipe { cover { parts { ... on Step { text } ... on Timer { minutes } ... on Photo { url } } } } }',
      data: { recipe: { cover: { parts: [{ text: 'Stir' }, { url: '/p.jpg' }] } } },
    },
  ],
};
