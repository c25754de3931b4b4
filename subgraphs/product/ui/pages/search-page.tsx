import { useQuery } from '@apollo/client/react';
import { Crumbs, Page, paths, useCurrencyVariables } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { SearchPageDocument } from '../generated/search-page.ts';
import { useListState } from './list-state.ts';
import { ProductList } from './product-list.tsx';

/** What words find. */
export default function SearchPage(): ReactNode {
  const state = useListState('RELEVANCE');
  const inCurrency = useCurrencyVariables();
  const { data, previousData, loading, refetch } = useQuery(SearchPageDocument, {
    variables: { query: state.query, where: state.where, orderBy: state.orderBy, ...state.page, ...inCurrency },
  });
  return (
    <Page title={state.query === '' ? 'Search' : `“${state.query}”`}>
      <Crumbs trail={[{ to: paths.home, text: 'Agora' }]} />
      <h1>{state.query === '' ? 'All products' : `“${state.query}”`}</h1>
      <ProductList
        list={(data ?? previousData)?.products}
        isLoading={loading}
        state={state}
        onRetry={() => void refetch()}
        aside={null}
        isSearch
      />
    </Page>
  );
}
