import { useMutation, useQuery } from '@apollo/client/react';
import { Away, Empty, failureOf, newKey, Skeleton, unmask } from '@agora/kit-ui';
import type { TranslatedProductFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { ProductToTranslateDocument, ProductTranslationsSetDocument } from '../../generated/translation-detail.ts';
import { PairForm } from './pair-form.tsx';
import { saidOf, sourcesOf } from './product-texts.ts';
import { pairsOf } from './text-pair.ts';
import type { TranslatedThing } from './translated-thing.ts';

/** A product with its options, variants, pictures and what is said of it. */
export function ProductTranslation({ id, language }: TranslatedThing): ReactNode {
  const { data, error, loading, refetch } = useQuery(ProductToTranslateDocument, { variables: { id } });
  const [set] = useMutation(ProductTranslationsSetDocument);
  if (!data?.product) {
    if (loading) return <Skeleton height={8} count={2} />;
    if (error) return <Away what="This product" onRetry={() => void refetch()} />;
    return <Empty title="There is no such product" />;
  }
  const product = unmask<TranslatedProductFragment>(data.product);
  const { title, version, translations } = product;
  const onSave = async (texts: ReadonlyMap<string, string>) => {
    const said = { language, ...saidOf(product, texts) };
    const input = { productId: id, translations: [said], expectedVersion: version, idempotencyKey: newKey() };
    const answer = await set({ variables: { input } });
    return failureOf(answer.data?.productTranslationsSet, answer.error);
  };
  return <PairForm title={title} pairs={pairsOf(sourcesOf(product), translations, language)} onSave={onSave} />;
}
