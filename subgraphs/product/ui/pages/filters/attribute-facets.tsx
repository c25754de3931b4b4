import type { FacetsOfListFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import type { ListState } from '../list-state.ts';
import { attributePrefix } from './chosen-filters.ts';
import { valueText } from './filter-texts.ts';
import { RangeFacet } from './range-facet.tsx';
import { ValueFacet } from './value-facet.tsx';

type Facets = FacetsOfListFragment['facets']['attributes'];

/** What is said of products: values to choose from, and numbers between bounds. */
export function AttributeFacets({ facets, state }: { readonly facets: Facets; readonly state: ListState }): ReactNode {
  return facets.map((facet) => <One key={facet.attribute.id} facet={facet} state={state} />);
}

function One({ facet, state }: { readonly facet: Facets[number]; readonly state: ListState }): ReactNode {
  const { attribute, values, min, max } = facet;
  const { code, name, type, unit } = attribute;
  const parameter = `${attributePrefix}${code}`;
  const chosen = state.chosen.attributes.find((one) => one.name === code);
  if (type === 'NUMBER') {
    if (min === null || max === null || min === max) return null;
    return (
      <fieldset className="facet">
        <legend>{name}</legend>
        <RangeFacet
          label={name}
          unit={unit ?? ''}
          min={chosen?.min ?? ''}
          max={chosen?.max ?? ''}
          hint={`${numberText(min)} to ${numberText(max)}`}
          onSet={(from, to) => state.change({ [parameter]: from === '' && to === '' ? undefined : `${from}..${to}` })}
        />
      </fieldset>
    );
  }
  return (
    <ValueFacet
      label={name}
      values={values.map(({ value, count }) => ({ value, count, text: valueText(type, value) }))}
      chosen={chosen?.values ?? []}
      onToggle={(value) => state.toggle(parameter, value)}
    />
  );
}

const numberText = (value: number) => value.toLocaleString('en-US');
