import { useQuery } from '@apollo/client/react';
import { Away, Button, ButtonLink, Chips, counted, Empty, entered, Field, Pager, paths, Skeleton } from '@agora/kit-ui';
import type { ProductStatus } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useSearchParams } from 'react-router';
import { CatalogueConsoleDocument } from '../generated/catalogue-console.ts';
import { CatalogueTable } from './catalogue-table.tsx';

const options = [
  { value: 'PUBLISHED', text: 'On sale' },
  { value: 'DRAFT', text: 'Drafts' },
  { value: 'ARCHIVED', text: 'Archived' },
] as const satisfies readonly { value: ProductStatus; text: string }[];

/** What the shop sells, and what it will: found by words and by state. */
export default function CatalogueConsole(): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const query = parameters.get('q') ?? '';
  const status = options.find(({ value }) => value === parameters.get('status'))?.value ?? 'PUBLISHED';
  const { data, loading, refetch } = useQuery(CatalogueConsoleDocument, {
    variables: { query: query === '' ? null : query, where: { status }, after: parameters.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const products = data?.products;
  return (
    <section className="stack" aria-labelledby="catalogue">
      <div className="row" data-apart="">
        <h1 id="catalogue">Catalogue</h1>
        <ButtonLink to={paths.consoleProduct('new')}>New product</ButtonLink>
      </div>
      <Form
        className="row"
        aria-label="Find a product"
        onSubmit={(event) => {
          event.preventDefault();
          const { q } = entered(event.currentTarget, ['q']);
          setParameters({ ...(q !== '' && { q }), ...(status !== 'PUBLISHED' && { status }) });
        }}
      >
        <Field label="Product" name="q" key={query} defaultValue={query} />
        <Button type="submit" look="quiet">
          Find
        </Button>
      </Form>
      <div className="row" data-apart="">
        <Chips label="State" name="status" value={status} options={options} />
        <p className="quiet number">{products ? counted(products.totalCount, 'product') : ''}</p>
      </div>
      {products && products.nodes.length > 0 ? (
        <CatalogueTable products={products.nodes} />
      ) : loading ? (
        <Skeleton height={3} count={6} />
      ) : products ? (
        <Empty isPart title="Nothing here">
          <p>{status === 'DRAFT' ? 'A new product is a draft until it is published.' : 'Look among the others.'}</p>
        </Empty>
      ) : (
        <Away what="The products" onRetry={() => void refetch()} />
      )}
      <Pager pageInfo={products?.pageInfo} />
    </section>
  );
}
