import { useQuery } from '@apollo/client/react';
import { Away, Chips, counted, Pager, Skeleton } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { UntranslatedProductsDocument } from '../../generated/translations-console.ts';
import { UntranslatedList, type UntranslatedProps } from './untranslated-list.tsx';

const options = [
  { value: 'PUBLISHED', text: 'On sale' },
  { value: 'DRAFT', text: 'Drafts' },
] as const;

/** Products that are not wholly translated. */
export function UntranslatedProducts({ language }: UntranslatedProps): ReactNode {
  const [parameters] = useSearchParams();
  const status = options.find(({ value }) => value === parameters.get('status'))?.value ?? 'PUBLISHED';
  const { data, loading, refetch } = useQuery(UntranslatedProductsDocument, {
    variables: { where: { status, untranslatedIn: language }, after: parameters.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const products = data?.products;
  return (
    <>
      <div className="row" data-apart="">
        <Chips label="State" name="status" value={status} options={options} />
        <p className="quiet number">{products ? `${counted(products.totalCount, 'product')} left` : ''}</p>
      </div>
      {products ? (
        <UntranslatedList
          kind="PRODUCT"
          language={language}
          things={products.nodes.map(({ title: name, ...product }) => ({ ...product, name }))}
        />
      ) : loading ? (
        <Skeleton height={3} count={6} />
      ) : (
        <Away what="The products" onRetry={() => void refetch()} />
      )}
      <Pager pageInfo={products?.pageInfo} />
    </>
  );
}
