import { Away, Button, counted, Empty, type FragmentRef, Select, Skeleton, Slot, unmask } from '@agora/kit-ui';
import type { FacetsOfListFragment, ProductOrder, ProductPageOfListFragment } from '@agora/schema/operations';
import { type ReactNode, useDeferredValue } from 'react';
import type { ListState } from './list-state.ts';
import { ListedCurrency } from './listed-currency.tsx';
import { ChosenChips } from './filters/chosen-chips.tsx';
import { ListFilters } from './filters/list-filters.tsx';
import './product-list.css';

interface ProductListProps {
  readonly list: (FragmentRef<ProductPageOfListFragment> & FragmentRef<FacetsOfListFragment>) | null | undefined;
  readonly isLoading: boolean;
  readonly state: ListState;
  readonly onRetry: () => void;
  /** Above the filters: where else to look. */
  readonly aside: ReactNode;
  readonly isSearch?: boolean;
}

const orders: readonly { readonly value: ProductOrder; readonly text: string }[] = [
  { value: 'RATING', text: 'Best rated' },
  { value: 'PRICE', text: 'Price, lowest first' },
  { value: 'PRICE_DESCENDING', text: 'Price, highest first' },
  { value: 'NEWEST', text: 'Newest' },
  { value: 'TITLE', text: 'Name' },
];

/** Products found, with filters beside and pages below. */
export function ProductList({ list, isLoading, state, onRetry, aside, isSearch = false }: ProductListProps): ReactNode {
  const found = list ? unmask<ProductPageOfListFragment>(list) : undefined;
  const facets = list ? unmask<FacetsOfListFragment>(list).facets : undefined;
  // There are many of them, and the products are what somebody came for: these are painted first.
  const facetsAfterwards = useDeferredValue(facets);
  const options = isSearch ? [{ value: 'RELEVANCE' as const, text: 'Best match' }, ...orders] : orders;
  return (
    <div className="product-list">
      <aside className="stack" aria-label="Filters">
        {aside}
        <ListFilters state={state} facets={facetsAfterwards} />
      </aside>
      <section className="stack" aria-label="Products" aria-busy={isLoading}>
        <div className="row" data-apart="">
          <p className="quiet number" role="status">
            {found ? counted(found.totalCount, 'product') : isLoading ? 'Looking…' : ''}
          </p>
          <Select label="Sort by" value={state.orderBy} options={options} onChange={(sort) => state.change({ sort })} />
        </div>
        <ListedCurrency />
        <ChosenChips state={state} facets={facets} />
        {found ? (
          <Found found={found} state={state} />
        ) : isLoading ? (
          <Waiting />
        ) : (
          <Away what="The products" onRetry={onRetry} />
        )}
      </section>
    </div>
  );
}

function Found({ found, state }: { readonly found: ProductPageOfListFragment; readonly state: ListState }): ReactNode {
  const { nodes, pageInfo } = found;
  if (nodes.length === 0) {
    return (
      <Empty isPart title="Nothing found">
        <p>No product fits all of that. Take a filter away, or look for something else.</p>
      </Empty>
    );
  }
  const turn = (changes: Readonly<Record<string, string | undefined>>) => {
    state.change(changes);
    window.scrollTo({ top: 0 });
  };
  return (
    <>
      <div className="tiles">
        {nodes.map((product) => (
          <Slot key={product.id} name="ProductTile" data={product} />
        ))}
      </div>
      <nav className="row" data-apart="" aria-label="Pages">
        <Button
          look="quiet"
          isDisabled={!pageInfo.hasPreviousPage}
          onPress={() => turn({ before: pageInfo.startCursor ?? undefined })}
        >
          ← Previous
        </Button>
        <Button
          look="quiet"
          isDisabled={!pageInfo.hasNextPage}
          onPress={() => turn({ after: pageInfo.endCursor ?? undefined })}
        >
          Next →
        </Button>
      </nav>
    </>
  );
}

function Waiting(): ReactNode {
  return (
    <div className="tiles">
      <Skeleton height={18} count={8} />
    </div>
  );
}
