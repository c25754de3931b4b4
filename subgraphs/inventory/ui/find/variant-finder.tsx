import { skipToken, useQuery } from '@apollo/client/react';
import { Away, Button, entered, Field, Skeleton } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { FoundVariantsDocument } from '../generated/variant-finder.ts';

/** Goods that somebody chose. */
export interface FoundVariant {
  readonly id: string;
  readonly sku: string;
  readonly title: string;
}

interface VariantFinderProps {
  /** What is done with what is found: "Send". */
  readonly action: string;
  readonly onFind: (variant: FoundVariant) => void;
}

/** Finds goods by their name, to be chosen. */
export function VariantFinder({ action, onFind }: VariantFinderProps): ReactNode {
  const [query, setQuery] = useState('');
  const { data, loading, refetch } = useQuery(
    FoundVariantsDocument,
    query === '' ? skipToken : { variables: { query } },
  );
  const variants = (data?.products?.nodes ?? []).flatMap((product) => product.variants);
  return (
    <>
      <Form
        className="row"
        aria-label="Find goods"
        onSubmit={(event) => {
          event.preventDefault();
          setQuery(entered(event.currentTarget, ['q']).q.trim());
        }}
      >
        <Field label="Goods" name="q" hint="By their name" isRequired />
        <Button type="submit" look="quiet">
          Find
        </Button>
      </Form>
      {query === '' ? null : loading ? (
        <Skeleton height={3} />
      ) : !data?.products ? (
        <Away what="The products" onRetry={() => void refetch()} />
      ) : variants.length === 0 ? (
        <p className="quiet">Nothing of that name.</p>
      ) : (
        <ul className="stack">
          {variants.map((variant) => (
            <li key={variant.id} className="row" data-apart="">
              <span>
                {variant.title} <span className="small quiet number">{variant.sku}</span>
              </span>
              <Button
                look="quiet"
                aria-label={`${action} ${variant.title}, ${variant.sku}`}
                onPress={() => onFind(variant)}
              >
                {action}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
