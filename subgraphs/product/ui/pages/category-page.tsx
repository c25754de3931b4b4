import { useQuery } from '@apollo/client/react';
import { Crumbs, Empty, Page, paths, useCurrencyVariables } from '@agora/kit-ui';
import type { CategoryPageQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { CategoryPageDocument } from '../generated/category-page.ts';
import { useListState } from './list-state.ts';
import { ProductList } from './product-list.tsx';

/** The products of a category and its parts. */
export default function CategoryPage(): ReactNode {
  const { slug = '' } = useParams();
  const state = useListState('RATING');
  const inCurrency = useCurrencyVariables();
  const { data, previousData, loading, refetch } = useQuery(CategoryPageDocument, {
    variables: {
      ...{ slug, where: { ...state.where, categorySlug: slug }, orderBy: state.orderBy },
      ...state.page,
      ...inCurrency,
    },
  });
  const shown = data ?? (previousData?.category?.slug === slug ? previousData : undefined);
  const category = shown?.category;
  if (!loading && category === null && shown?.products) return <NoSuchCategory />;
  return (
    <Page title={category?.name ?? 'Products'}>
      <Crumbs trail={trailOf(category)} />
      <h1>{category?.name ?? ' '}</h1>
      {category?.description ? <p className="category-text quiet">{category.description}</p> : null}
      <ProductList
        list={shown?.products}
        isLoading={loading}
        state={state}
        onRetry={() => void refetch()}
        aside={<Parts category={category} />}
      />
    </Page>
  );
}

type Category = CategoryPageQuery['category'] | undefined;

/** The parts of a category, or its siblings where it has none. */
function Parts({ category }: { readonly category: Category }): ReactNode {
  const parts = category?.children.length === 0 ? category.parent?.children : category?.children;
  if (!category || !parts) return null;
  return (
    <nav className="parts" aria-label="Parts of the department">
      {parts.map(({ id, slug, name }) => (
        <Link key={id} to={paths.category(slug)} aria-current={slug === category.slug ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

function trailOf(category: Category) {
  const parent = category?.parent;
  return [
    { to: paths.home, text: 'Agora' },
    ...(parent ? [{ to: paths.category(parent.slug), text: parent.name }] : []),
  ];
}

function NoSuchCategory(): ReactNode {
  return (
    <Page title="No such department">
      <Empty title="There is no such department">
        <p>
          Perhaps it was given another name. <Link to={paths.home}>The front page</Link> has all of them.
        </p>
      </Empty>
    </Page>
  );
}
