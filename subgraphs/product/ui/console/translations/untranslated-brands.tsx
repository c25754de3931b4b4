import { useQuery } from '@apollo/client/react';
import { Away, Pager, Skeleton } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { TranslatedBrandsDocument } from '../../generated/translations-console.ts';
import { UntranslatedList, type UntranslatedProps } from './untranslated-list.tsx';

export function UntranslatedBrands({ language }: UntranslatedProps): ReactNode {
  const [parameters] = useSearchParams();
  const { data, loading, refetch } = useQuery(TranslatedBrandsDocument, {
    variables: { after: parameters.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const brands = data?.brands;
  if (!brands) {
    return loading ? <Skeleton height={3} count={3} /> : <Away what="The brands" onRetry={() => void refetch()} />;
  }
  return (
    <>
      <UntranslatedList kind="BRAND" language={language} things={brands.nodes} />
      <Pager pageInfo={brands.pageInfo} />
    </>
  );
}
