import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { rewrite } from '../src/engine/rewrite.ts';

const schema = buildSchema(
  'interface Item { id: ID } type Book implements Item { id: ID } type Toy { id: ID } type Query { x: Int }',
);

it('gives back the name of a field that was renamed so as not to collide, whatever its value', () => {
  const answer = {
    items: [
      { __typename: 'Book', n: 'one', n__alias_0: 0 },
      { __typename: 'Toy', n__alias_0: 'kept' },
      { __typename: 'Book', n__alias_0: null },
    ],
  };

  rewrite(schema, [{ kind: 'KeyRenamer', path: ['items', '... on Item', 'n__alias_0'], renameKeyTo: 'n' }], answer);

  expect(answer).toEqual({
    items: [
      { __typename: 'Book', n: 0 },
      { __typename: 'Toy', n__alias_0: 'kept' },
      { __typename: 'Book', n: null },
    ],
  });
});

it('names the type of a representation as the subgraph knows it', () => {
  const representation = { __typename: 'Book', id: '1' };

  rewrite(schema, [{ kind: 'ValueSetter', path: ['... on Book', '__typename'], setValueTo: 'Item' }], representation);

  expect(representation).toEqual({ __typename: 'Item', id: '1' });
});
