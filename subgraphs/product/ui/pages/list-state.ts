import type { ProductOrder, ProductWhere } from '@agora/schema/operations';
import { useSearchParams } from 'react-router';

const pageSize = 24;
const orders = ['RELEVANCE', 'TITLE', 'PRICE', 'PRICE_DESCENDING', 'NEWEST', 'RATING'] as const;

/** How a list of products is looked at: all of it stands in the address of the page. */
export interface ListState {
  readonly query: string;
  readonly orderBy: ProductOrder;
  readonly isInStock: boolean;
  readonly priceMin: string;
  readonly priceMax: string;
  /** For `products`, without what the list is of. */
  readonly where: ProductWhere;
  readonly page: PageVariables;
  /** Changes the address; an undefined value is taken out, and any change but of the page leads to the first page. */
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
}

interface PageVariables {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
}

export function useListState(otherwise: ProductOrder): ListState {
  const [parameters, setParameters] = useSearchParams();
  const priceMin = amountOf(parameters.get('from'));
  const priceMax = amountOf(parameters.get('to'));
  const isInStock = parameters.get('stock') === 'in';
  return {
    query: parameters.get('q') ?? '',
    orderBy: orders.find((order) => order === parameters.get('sort')) ?? otherwise,
    isInStock,
    priceMin,
    priceMax,
    where: {
      ...(isInStock && { inStock: true }),
      ...(priceMin !== '' && { priceMin: { amount: priceMin, currency: 'USD' } }),
      ...(priceMax !== '' && { priceMax: { amount: priceMax, currency: 'USD' } }),
    },
    page: pageOf(parameters.get('after'), parameters.get('before')),
    change(changes) {
      setParameters((before) => {
        const next = new URLSearchParams(before);
        next.delete('after');
        next.delete('before');
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined || value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      });
    },
  };
}

function pageOf(after: string | null, before: string | null): PageVariables {
  if (before !== null) return { last: pageSize, before };
  return after === null ? { first: pageSize } : { first: pageSize, after };
}

function amountOf(text: string | null): string {
  return text !== null && /^\d{1,6}(\.\d{1,2})?$/.test(text) ? text : '';
}
