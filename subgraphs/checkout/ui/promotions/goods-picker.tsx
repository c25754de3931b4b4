import { ListField, Notice } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { ChosenList } from './chosen-list.tsx';
import type { Chosen, Goods, GoodsKind } from './draft.ts';
import { FindGoods } from './find-goods.tsx';
import type { PromotionChoices } from './promotion-choices.ts';

const kinds: readonly { readonly value: GoodsKind; readonly text: string; readonly one: string }[] = [
  { value: 'categories', text: 'Categories', one: 'category' },
  { value: 'collections', text: 'Collections', one: 'collection' },
  { value: 'brands', text: 'Brands', one: 'brand' },
  { value: 'products', text: 'Products', one: 'product' },
  { value: 'variants', text: 'Single variants', one: 'variant' },
];

interface GoodsPickerProps {
  readonly legend: string;
  /** What it means that nothing is chosen. */
  readonly none: string;
  readonly goods: Goods;
  readonly choices: PromotionChoices;
  readonly fault: string | undefined;
  readonly onChange: (goods: Goods) => void;
}

/** Which goods something is about: by category, collection, brand, product or variant; all that is chosen is meant. */
export function GoodsPicker({ legend, none, goods, choices, fault, onChange }: GoodsPickerProps): ReactNode {
  const [kind, setKind] = useState<GoodsKind>('categories');
  const { one } = kinds.find(({ value }) => value === kind) ?? { one: '' };
  const add = (found: Chosen) => onChange({ ...goods, [kind]: [...goods[kind], found] });
  const chosen = kinds.flatMap(({ value }) => goods[value].map((of) => ({ of, value })));
  return (
    <fieldset className="stack" data-gap="small">
      <legend>{legend}</legend>
      {chosen.length === 0 ? <p className="small quiet">{none}</p> : null}
      <ChosenList
        chosen={chosen.map(({ of }) => of)}
        onRemove={(id) => {
          const from = chosen.find(({ of }) => of.id === id)?.value;
          if (from) onChange({ ...goods, [from]: goods[from].filter((other) => other.id !== id) });
        }}
      />
      {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
      <div className="fields">
        <ListField
          label={`Choose by: ${legend}`}
          name=""
          options={kinds}
          defaultValue={kind}
          fault={undefined}
          span={3}
          onChange={(next) => setKind(kinds.find(({ value }) => value === next)?.value ?? 'categories')}
        />
        {kind === 'products' || kind === 'variants' ? null : (
          <ListField
            // A new one after each choice, which stands on its first line again.
            key={`${kind} ${goods[kind].length.toString()}`}
            label={`Add a ${one}: ${legend}`}
            name=""
            options={[
              { value: '', text: 'Choose one' },
              ...choices[kind]
                .filter(({ id }) => goods[kind].every((other) => other.id !== id))
                .map(({ id, text }) => ({ value: id, text })),
            ]}
            defaultValue=""
            fault={undefined}
            span={3}
            onChange={(id) => {
              const found = choices[kind].find((choice) => choice.id === id);
              if (found) add(found);
            }}
          />
        )}
      </div>
      {kind === 'products' || kind === 'variants' ? (
        <FindGoods key={kind} label={`Find a ${one}: ${legend}`} of={kind} but={goods[kind]} onChoose={add} />
      ) : null}
    </fieldset>
  );
}
