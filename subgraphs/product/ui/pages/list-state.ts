import type { ProductOrder, ProductWhere } from '@agora/schema/operations';
import { useSearchParams } from 'react-router';
import { type ChosenFilters, readChosen, whereOf, withoutFilters, withToggled } from './filters/chosen-filters.ts';

const pageSize = 24;
const orders = ['RELEVANCE', 'TITLE', 'PRICE', 'PRICE_DESCENDING', 'NEWEST', 'RATING'] as const;

/** How a list of products is looked at: all of it stands in the address of the page. */
export interface ListState {
  readonly query: string;
  readonly orderBy: ProductOrder;
  readonly chosen: ChosenFilters;
  /** For `products`, without what the list is of. */
  readonly where: ProductWhere;
  readonly page: PageVariables;
  /** Changes the address; an undefined value is taken out, and any change but of the page leads to the first page. */
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
  /** One value of a filter more, or one less. */
  readonly toggle: (name: string, value: string) => void;
  /** Takes all filters away. */
  readonly clear: () => void;
}

interface PageVariables {
  readonly first?: number;
  readonly after?: string;
  readonly last?: number;
  readonly before?: string;
}

export function useListState(otherwise: ProductOrder): ListState {
  const [parameters, setParameters] = useSearchParams();
  const chosen = readChosen(parameters);
  return {
    query: parameters.get('q') ?? '',
    orderBy: orders.find((order) => order === parameters.get('sort')) ?? otherwise,
    chosen,
    where: whereOf(chosen),
    page: pageOf(parameters.get('after'), parameters.get('before')),
    change(changes) {
      setParameters((before) => {
        const next = firstPageOf(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined || value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      });
    },
    toggle: (name, value) => setParameters((before) => withToggled(firstPageOf(before), name, value)),
    clear: () => setParameters((before) => withoutFilters(before)),
  };
}

function firstPageOf(parameters: URLSearchParams): URLSearchParams {
  const first = new URLSearchParams(parameters);
  first.delete('after');
  first.delete('before');
  return first;
}

function pageOf(after: string | null, before: string | null): PageVariables {
  if (before !== null) return { last: pageSize, before };
  return after === null ? { first: pageSize } : { first: pageSize, after };
}
