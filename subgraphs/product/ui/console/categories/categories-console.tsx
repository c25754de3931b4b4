import { useQuery } from '@apollo/client/react';
import { Away, Empty, paths, Skeleton } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CategoriesConsoleDocument } from '../../generated/categories-console.ts';
import { type CategoryTree, placesIn, treesOf } from './category-tree.ts';
import { NewCategory } from './new-category.tsx';
import './categories.css';

/** The tree of categories, three levels of it: what is below is on the page of what it is a part of. */
export default function CategoriesConsole(): ReactNode {
  const { data, loading, refetch } = useQuery(CategoriesConsoleDocument, { fetchPolicy: 'cache-and-network' });
  const trees = data?.categories ? treesOf(data.categories) : undefined;
  return (
    <section className="stack" data-gap="large" aria-labelledby="categories">
      <h1 id="categories">Categories</h1>
      {trees && trees.length > 0 ? (
        <Branches trees={trees} />
      ) : loading ? (
        <Skeleton height={3} count={6} />
      ) : trees ? (
        <Empty isPart title="There is no category yet">
          <p>Each product is in one: make the first.</p>
        </Empty>
      ) : (
        <Away what="The categories" onRetry={() => void refetch()} />
      )}
      {trees ? (
        <section className="stack" aria-labelledby="new-category">
          <h2 id="new-category">New category</h2>
          <NewCategory places={placesIn(trees)} />
        </section>
      ) : null}
    </section>
  );
}

function Branches({ trees }: { readonly trees: readonly CategoryTree[] }): ReactNode {
  return (
    <ul className="category-branches">
      {trees.map(({ id, name, parts }) => (
        <li key={id}>
          <Link to={paths.consoleCategory(id)}>{name}</Link>
          {parts.length > 0 ? <Branches trees={parts} /> : null}
        </li>
      ))}
    </ul>
  );
}
