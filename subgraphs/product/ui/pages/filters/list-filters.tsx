import { Check, currencyName, formatMoney, useCurrencyChoice } from '@agora/kit-ui';
import type { FacetsOfListFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import type { ListState } from '../list-state.ts';
import { AttributeFacets } from './attribute-facets.tsx';
import { isNarrowed, optionPrefix } from './chosen-filters.ts';
import { starsText } from './filter-texts.ts';
import { RangeFacet } from './range-facet.tsx';
import { FacetCount, ValueFacet } from './value-facet.tsx';
import './filters.css';

interface ListFiltersProps {
  readonly state: ListState;
  /** How many products each filter leaves; filters alone until it is known. */
  readonly facets: FacetsOfListFragment['facets'] | undefined;
}

/** What a list can be narrowed by, each with how many products it leaves; folded on a phone. */
export function ListFilters({ state, facets }: ListFiltersProps): ReactNode {
  const isWide = globalThis.matchMedia('(min-width: 60rem)').matches;
  const { chosen, toggle, change } = state;
  const named = (name: string) =>
    chosen.options.find((option) => option.name.toLowerCase() === name.toLowerCase()) ?? { name, values: [] };
  // Some products are said to be black, of others one may choose a black one.
  const labelOf = (option: string) =>
    facets?.attributes.some(({ attribute: { name } }) => name.toLowerCase() === option.toLowerCase())
      ? `${option} to choose`
      : option;
  return (
    <details className="filters" open={isWide}>
      <summary>Filters{!isNarrowed(chosen) ? null : <span className="hidden-text">, some are in use</span>}</summary>
      <div className="stack">
        <Check isSelected={chosen.isInStock} onChange={(isIn) => change({ stock: isIn ? 'in' : undefined })}>
          <span>In stock</span> {facets ? <FacetCount count={facets.inStockCount} /> : null}
        </Check>
        {facets?.options.map(({ name, values }) => (
          <ValueFacet
            key={name}
            label={labelOf(name)}
            values={values.map(({ value, count }) => ({ value, text: value, count }))}
            chosen={named(name).values}
            onToggle={(value) => toggle(`${optionPrefix}${named(name).name}`, value)}
          />
        ))}
        {facets ? <AttributeFacets facets={facets.attributes} state={state} /> : null}
        <ValueFacet
          label="Brand"
          values={(facets?.brands ?? []).map(({ brand, count }) => ({ value: brand.slug, text: brand.name, count }))}
          chosen={chosen.brands}
          onToggle={(slug) => toggle('brand', slug)}
        />
        <Prices state={state} buckets={facets?.priceBuckets ?? []} />
        <ValueFacet
          label="Rating"
          values={(facets?.ratings ?? []).map(({ stars, count }) => ({
            value: String(stars),
            text: starsText(stars),
            count,
          }))}
          chosen={chosen.stars === undefined ? [] : [String(chosen.stars)]}
          onToggle={(stars) => change({ stars: stars === String(chosen.stars) ? undefined : stars })}
        />
      </div>
    </details>
  );
}

interface PricesProps {
  readonly state: ListState;
  readonly buckets: FacetsOfListFragment['facets']['priceBuckets'];
}

function Prices({ state, buckets }: PricesProps): ReactNode {
  const { priceMin, priceMax } = state.chosen;
  const chosen = useCurrencyChoice();
  const own = buckets[0]?.min.currency;
  const isOther = own !== undefined && chosen !== null && chosen !== own;
  return (
    <fieldset className="facet">
      <legend>{isOther ? `Price in ${currencyName(own)}` : 'Price'}</legend>
      {buckets.map(({ min, max, count }) => {
        const isChosen = Number(min.amount) === Number(priceMin || -1) && Number(max.amount) === Number(priceMax || -1);
        const bounds = isChosen ? { from: undefined, to: undefined } : { from: min.amount, to: max.amount };
        return (
          <Check key={`${min.amount} ${max.amount}`} isSelected={isChosen} onChange={() => state.change(bounds)}>
            <span>{`${formatMoney(min)} to ${formatMoney(max)}`}</span> <FacetCount count={count} />
          </Check>
        );
      })}
      <RangeFacet
        label="Price"
        unit="$"
        min={priceMin}
        max={priceMax}
        onSet={(from, to) => state.change({ from, to })}
      />
    </fieldset>
  );
}
