import { Button } from '@agora/kit-ui';
import type { FacetsOfListFragment } from '@agora/schema/operations';
import { type ReactNode, useRef } from 'react';
import type { ListState } from '../list-state.ts';
import { attributePrefix, optionPrefix } from './chosen-filters.ts';
import { rangeText, starsText, valueText } from './filter-texts.ts';

interface ChosenChipsProps {
  readonly state: ListState;
  readonly facets: FacetsOfListFragment['facets'] | undefined;
}

interface Chip {
  readonly text: string;
  readonly remove: () => void;
}

/** What a list is narrowed by at the moment, each to be taken away, and all at once. */
export function ChosenChips({ state, facets }: ChosenChipsProps): ReactNode {
  const group = useRef<HTMLDivElement>(null);
  const chips = chipsOf(state, facets);
  // The button that was pressed is gone then: the keyboard goes on from here.
  const act = (remove: () => void) => {
    remove();
    group.current?.focus();
  };
  return (
    <div
      ref={group}
      className="chosen"
      role="group"
      aria-label="Chosen filters"
      tabIndex={-1}
      hidden={chips.length === 0}
    >
      {chips.map(({ text, remove }) => (
        <Button key={text} look="quiet" aria-label={`Take away ${text}`} onPress={() => act(remove)}>
          {text} <span aria-hidden="true">×</span>
        </Button>
      ))}
      <Button look="link" onPress={() => act(state.clear)}>
        Clear all
      </Button>
    </div>
  );
}

function chipsOf({ chosen, change, toggle }: ListState, facets: ChosenChipsProps['facets']): Chip[] {
  const { isInStock, priceMin, priceMax, stars, brands, options, attributes } = chosen;
  const attributeOf = (code: string) => facets?.attributes.find(({ attribute }) => attribute.code === code)?.attribute;
  const chips: Chip[] = [];
  if (isInStock) chips.push({ text: 'In stock', remove: () => change({ stock: undefined }) });
  for (const { name, values } of options) {
    for (const value of values) {
      chips.push({ text: `${name}: ${value}`, remove: () => toggle(`${optionPrefix}${name}`, value) });
    }
  }
  for (const { name: code, values, min, max } of attributes) {
    const { name = code, type = 'TEXT', unit = null } = attributeOf(code) ?? {};
    const parameter = `${attributePrefix}${code}`;
    for (const value of values) {
      chips.push({ text: `${name}: ${valueText(type, value)}`, remove: () => toggle(parameter, value) });
    }
    if (min !== '' || max !== '') {
      const text = `${name}: ${[rangeText(min, max), unit ?? ''].join(' ').trim()}`;
      chips.push({ text, remove: () => change({ [parameter]: undefined }) });
    }
  }
  for (const slug of brands) {
    const name = facets?.brands.find(({ brand }) => brand.slug === slug)?.brand.name ?? slug;
    chips.push({ text: `Brand: ${name}`, remove: () => toggle('brand', slug) });
  }
  if (priceMin !== '' || priceMax !== '') {
    const text = `Price: ${rangeText(priceMin && `$${priceMin}`, priceMax && `$${priceMax}`)}`;
    chips.push({ text, remove: () => change({ from: undefined, to: undefined }) });
  }
  if (stars !== undefined) chips.push({ text: starsText(stars), remove: () => change({ stars: undefined }) });
  return chips;
}
