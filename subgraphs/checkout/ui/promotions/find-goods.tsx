import { useApolloClient } from '@apollo/client/react';
import { Button, failureOf, Field, Notice } from '@agora/kit-ui';
import type { GoodsToPromoteQuery } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { GoodsToPromoteDocument } from '../generated/promotion-detail.ts';
import type { Chosen } from './draft.ts';

interface FindGoodsProps {
  /** What is looked for, for whoever hears it read. */
  readonly label: string;
  readonly of: 'products' | 'variants';
  readonly but: readonly Chosen[];
  readonly onChoose: (found: Chosen) => void;
}

type Product = NonNullable<GoodsToPromoteQuery['products']>['nodes'][number];

/** Finds products, or variants of them, by words or by their SKU; it lies within another form. */
export function FindGoods({ label, of, but, onChoose }: FindGoodsProps): ReactNode {
  const client = useApolloClient();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly Product[]>();
  const [fault, setFault] = useState<string>();
  const find = async () => {
    if (words.trim() === '') return;
    const answer = await client
      .query({ query: GoodsToPromoteDocument, variables: { query: words.trim() } })
      .catch(() => undefined);
    setFound(answer?.data?.products?.nodes);
    setFault(answer?.data?.products ? undefined : failureOf(null, answer?.error));
  };
  const offered = found?.flatMap((product) => (of === 'products' ? [productOf(product)] : variantsOf(product)));
  const others = offered?.filter(({ id }) => but.every((chosen) => chosen.id !== id));
  return (
    <div className="stack" data-gap="small">
      <div className="row">
        <Field
          label={label}
          hint="Words of its title, or a SKU"
          value={words}
          onChange={setWords}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void find();
          }}
        />
        <Button look="quiet" onPress={() => void find()}>
          Find
        </Button>
      </div>
      {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
      {others?.length === 0 ? <p role="status">Nothing else on sale was found.</p> : null}
      <ul className="stack" data-gap="small">
        {others?.map((one) => (
          <li key={one.id} className="row" data-apart="">
            {one.text}
            <Button look="quiet" aria-label={`Add ${one.text}`} onPress={() => onChoose(one)}>
              Add
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function productOf({ id, title }: Product): Chosen {
  return { id, text: title };
}

function variantsOf({ title, variants }: Product): Chosen[] {
  return variants.map(({ id, sku }) => ({ id, text: `${title} (${sku})` }));
}
