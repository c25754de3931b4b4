import { useQuery } from '@apollo/client/react';
import { Away, counted, Empty, paths, Skeleton, unmask, useTitle } from '@agora/kit-ui';
import type { CategoryDetailQuery, CategoryEntryFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { CategoryDetailDocument } from '../../generated/category-detail.ts';
import { CategoryDelete } from './category-delete.tsx';
import { CategoryForm } from './category-form.tsx';
import { CategoryPlace } from './category-place.tsx';
import { treesOf } from './category-tree.ts';

/** One category: what is said of it, where it is, and what its parts are. */
export default function CategoryDetail(): ReactNode {
  const { id = '' } = useParams();
  const { data, error, loading, refetch } = useQuery(CategoryDetailDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (data?.category) return <Found key={id} data={data} onChange={() => void refetch()} />;
  if (loading) return <Skeleton height={8} count={2} />;
  if (error) return <Away what="This category" onRetry={() => void refetch()} />;
  return <Empty title="There is no such category" />;
}

interface FoundProps {
  readonly data: CategoryDetailQuery;
  readonly onChange: () => void;
}

function Found({ data, onChange }: FoundProps): ReactNode {
  const category = data.category ? unmask<CategoryEntryFragment>(data.category) : undefined;
  useTitle(category?.name ?? '');
  if (!category || !data.category) return null;
  const { id, slug, name, ancestors, children } = category;
  const count = data.category.products.totalCount;
  return (
    <section className="stack" data-gap="large" aria-labelledby="category">
      <div className="stack">
        <p className="small quiet">
          <Link to={paths.consoleCategories}>Categories</Link>
          {ancestors.map((above) => (
            <span key={above.id}>
              {' / '}
              <Link to={paths.consoleCategory(above.id)}>{above.name}</Link>
            </span>
          ))}
        </p>
        <h1 id="category">{name}</h1>
        <p className="row">
          <span className="quiet">{counted(count, 'product')} on sale</span>
          <Link to={paths.category(slug)}>See it in the shop</Link>
          <Link to={paths.consoleTranslation(id, 'CATEGORY')}>Translate it</Link>
        </p>
      </div>
      <CategoryForm category={category} />
      <CategoryPlace category={category} trees={treesOf(data.categories ?? [])} onChange={onChange} />
      {children.length > 0 ? (
        <section className="stack" aria-labelledby="parts">
          <h2 id="parts">Its parts</h2>
          <ul className="stack" data-gap="small">
            {children.map((part) => (
              <li key={part.id}>
                <Link to={paths.consoleCategory(part.id)}>{part.name}</Link>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <CategoryDelete category={category} />
      )}
    </section>
  );
}
