import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { brought, reference } from '../reference.ts';

const trees = [
  { id: 't1', planted: 1910, neighbour: { id: 't2' } },
  { id: 't2', planted: 1920, neighbour: { id: 't3' } },
  { id: 't3', planted: 1930, neighbour: null },
];
const ids = trees.map(({ id }) => ({ id }));
/** The trees that labels point to: t1 and t2 to each other, t3 to itself. */
const pointedTo: Readonly<Record<string, string>> = { t1: 't2', t2: 't1', t3: 't3' };

interface Label {
  readonly text: string;
  readonly tree: { readonly label: { readonly text: string }; readonly stop: string };
}

/** What is required is an object that requires something itself, and leads back to the entity, of which it is asked again. */
export const requiresLeadingBack: AuditGroup = {
  name: 'requires leading back',
  subgraphs: [
    {
      name: 'park',
      sdl: `${federation}
        type Query { trees: [Tree!]! }
        type Tree @key(fields: "id") { id: ID! planted: Int! neighbour: Tree }`,
      resolvers: {
        Query: { trees: () => trees },
        Tree: {
          __resolveReference: reference(trees, { keys: ['id'] }),
          neighbour: ({ neighbour }: Fields) => trees.find(({ id }) => id === (neighbour as { id: string } | null)?.id),
        },
      },
    },
    {
      name: 'labels',
      sdl: `${federation}
        type Query { labelled: Tree }
        type Tree @key(fields: "id") {
          id: ID!
          planted: Int! @external
          neighbour: Tree @external
          label: Label! @requires(fields: "neighbour { planted }")
        }
        type Label { text: String! tree: Tree! }`,
      resolvers: {
        Query: { labelled: () => ids[0] },
        Tree: {
          __resolveReference: reference(ids, { keys: ['id'], requires: ['neighbour { planted }'] }),
          label: (tree: Fields) => {
            const neighbour = brought(tree, 'neighbour') as { planted: number } | null;
            return { text: `by ${neighbour?.planted ?? 'nothing'}`, tree: { id: pointedTo[String(tree['id'])] } };
          },
        },
      },
    },
    {
      name: 'tours',
      sdl: `${federation}
        type Query { toured: [Tree!]! }
        type Tree @key(fields: "id") {
          id: ID!
          label: Label! @external
          stop: String! @requires(fields: "label { text tree { label { text } } }")
        }
        type Label { text: String! @external tree: Tree! @external }`,
      resolvers: {
        Query: { toured: () => ids.slice(1) },
        Tree: {
          __resolveReference: reference(ids, {
            keys: ['id'],
            requires: ['label { text tree { label { text } } }'],
          }),
          stop: (tree: Fields) => {
            const { text, tree: other } = brought(tree, 'label') as Label;
            return `${text}, ${other.label.text}`;
          },
        },
      },
    },
    {
      name: 'guides',
      sdl: `${federation}
        type Tree @key(fields: "id") {
          id: ID!
          label: Label! @external
          stop: String! @external
          tip: String! @requires(fields: "stop label { tree { stop } }")
        }
        type Label { tree: Tree! @external }`,
      resolvers: {
        Tree: {
          __resolveReference: reference(ids, { keys: ['id'], requires: ['stop label { tree { stop } }'] }),
          tip: (tree: Fields) => `${String(brought(tree, 'stop'))}; ${(brought(tree, 'label') as Label).tree.stop}`,
        },
      },
    },
  ],
  tests: [
    {
      name: 'asks the chain again of the entity that it leads back to',
      query: '{ trees { stop } }',
      data: {
        trees: [{ stop: 'by 1920, by 1930' }, { stop: 'by 1930, by 1920' }, { stop: 'by nothing, by nothing' }],
      },
    },
    {
      name: 'begins in the middle of the chain',
      query: '{ labelled { stop } }',
      data: { labelled: { stop: 'by 1920, by 1930' } },
    },
    {
      name: 'begins at the end of the chain',
      query: '{ toured { stop } }',
      data: { toured: [{ stop: 'by 1930, by 1920' }, { stop: 'by nothing, by nothing' }] },
    },
    {
      name: 'goes twice through the chain',
      query: '{ trees { tip } }',
      data: {
        trees: [
          { tip: 'by 1920, by 1930; by 1930, by 1920' },
          { tip: 'by 1930, by 1920; by 1920, by 1930' },
          { tip: 'by nothing, by nothing; by nothing, by nothing' },
        ],
      },
    },
    {
      name: 'answers the client the same where the chain comes by',
      query: '{ labelled { tip label { text tree { id planted tip label { tree { id stop } } } } } }',
      data: {
        labelled: {
          tip: 'by 1920, by 1930; by 1930, by 1920',
          label: {
            text: 'by 1920',
            tree: {
              id: 't2',
              planted: 1920,
              tip: 'by 1930, by 1920; by 1920, by 1930',
              label: { tree: { id: 't1', stop: 'by 1920, by 1930' } },
            },
          },
        },
      },
    },
    {
      name: 'lets conditions of the client alone',
      query: `query ($never: Boolean = false) {
        labelled { stop label @include(if: $never) { tree { tip } } neighbour { label { text @skip(if: $never) } } }
      }`,
      data: { labelled: { stop: 'by 1920, by 1930', neighbour: { label: { text: 'by 1930' } } } },
    },
    {
      name: 'goes through the chain for what is deferred',
      query: '{ labelled { id label { text ... @defer { tree { stop } } } } }',
      isDeferred: true,
      data: { labelled: { id: 't1', label: { text: 'by 1920', tree: { stop: 'by 1930, by 1920' } } } },
    },
  ],
};
