import { skipToken, useQuery } from '@apollo/client/react';
import { Away, Button, Empty, entered, Field, Skeleton } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { Link, useSearchParams } from 'react-router';
import { StockConsoleDocument } from '../generated/stock-console.ts';
import { StockLedger } from './stock-ledger.tsx';
import { StockOfVariant } from './stock-of-variant.tsx';

/** Finds a thing and shows where it lies, to be received and counted. */
export default function StockConsole(): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const query = parameters.get('q') ?? '';
  const chosen = parameters.get('variant');
  const { data, loading, refetch } = useQuery(
    StockConsoleDocument,
    query === '' ? skipToken : { variables: { query } },
  );
  const variants = (data?.products?.nodes ?? []).flatMap((product) => product.variants);
  return (
    <section className="stack" aria-labelledby="stock">
      <h1 id="stock">Stock</h1>
      <Form
        className="row"
        aria-label="Find a product"
        onSubmit={(event) => {
          event.preventDefault();
          setParameters(entered(event.currentTarget, ['q']));
        }}
      >
        <Field label="Product" name="q" key={query} defaultValue={query} isRequired />
        <Button type="submit">Find</Button>
      </Form>
      {query === '' ? (
        <>
          <p className="quiet">Search by name, then choose what came or was counted.</p>
          <StockLedger />
        </>
      ) : loading ? (
        <Skeleton height={3} count={4} />
      ) : !data?.products ? (
        <Away what="The products" onRetry={() => void refetch()} />
      ) : variants.length === 0 ? (
        <Empty isPart title="Nothing of that name" />
      ) : (
        <ul className="stack">
          {variants.map(({ id, sku, title }) => (
            <li key={id} className="card stack">
              <p className="row" data-apart="">
                <Link to={`?q=${encodeURIComponent(query)}&variant=${id}`} aria-current={id === chosen || undefined}>
                  {title}
                </Link>
                <span className="small quiet number">{sku}</span>
              </p>
              {id === chosen ? <StockOfVariant variantId={id} /> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
