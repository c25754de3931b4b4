import { useApolloClient } from '@apollo/client/react';
import { Button, entered, failureOf, Field, Notice } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { ProductsToChooseDocument } from '../../generated/collection-detail.ts';

interface ChooseProductProps {
  /** Those that are chosen already. */
  readonly but: readonly string[];
  readonly isBusy: boolean;
  readonly onChoose: (productId: string) => Promise<void>;
}

interface Found {
  readonly id: string;
  readonly title: string;
}

/** Finds products by words or by their SKU, to be chosen. */
export function ChooseProduct({ but, isBusy, onChoose }: ChooseProductProps): ReactNode {
  const client = useApolloClient();
  const [found, setFound] = useState<readonly Found[]>();
  const [fault, setFault] = useState<string>();
  const find = async (query: string) => {
    const { data, error } = await client.query({ query: ProductsToChooseDocument, variables: { query } });
    setFound(data?.products?.nodes);
    setFault(data?.products ? undefined : failureOf(null, error));
  };
  const others = found?.filter(({ id }) => !but.includes(id));
  return (
    <div className="stack">
      <Form
        className="row"
        aria-label="Find a product to add"
        onSubmit={(event) => {
          event.preventDefault();
          const { q } = entered(event.currentTarget, ['q']);
          if (q.trim() !== '') void find(q.trim());
        }}
      >
        <Field label="Product to add" name="q" hint="Words of its title, or a SKU." isRequired />
        <Button type="submit" look="quiet">
          Find
        </Button>
      </Form>
      {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
      {others?.length === 0 ? <p role="status">Nothing else on sale was found.</p> : null}
      <ul className="stack" data-gap="small">
        {others?.map(({ id, title }) => (
          <li key={id} className="row" data-apart="">
            {title}
            <Button look="quiet" isDisabled={isBusy} aria-label={`Add ${title}`} onPress={() => void onChoose(id)}>
              Add
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
