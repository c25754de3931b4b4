import { useMutation, useQuery } from '@apollo/client/react';
import { Away, Empty, failureOf, newKey, Skeleton, unmask } from '@agora/kit-ui';
import type { BrandTextsFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { BrandToTranslateDocument, BrandTranslationsSetDocument } from '../../generated/translation-detail.ts';
import { PairForm } from './pair-form.tsx';
import { pairsOf } from './text-pair.ts';
import type { TranslatedThing } from './translated-thing.ts';

export function BrandTranslation({ id, language }: TranslatedThing): ReactNode {
  const { data, error, loading, refetch } = useQuery(BrandToTranslateDocument, { variables: { id } });
  const [set] = useMutation(BrandTranslationsSetDocument);
  if (!data?.brand) {
    if (loading) return <Skeleton height={8} count={2} />;
    if (error) return <Away what="This brand" onRetry={() => void refetch()} />;
    return <Empty title="There is no such brand" />;
  }
  const { name, description, version, translations } = unmask<BrandTextsFragment>(data.brand);
  const sources = [
    { key: 'name', label: 'Name', source: name },
    { key: 'description', label: 'Description', source: description, isLong: true },
  ];
  const onSave = async (texts: ReadonlyMap<string, string>) => {
    const said = { language, ...Object.fromEntries(texts) };
    const input = { brandId: id, translations: [said], expectedVersion: version, idempotencyKey: newKey() };
    const answer = await set({ variables: { input } });
    return failureOf(answer.data?.brandTranslationsSet, answer.error);
  };
  return <PairForm title={name} pairs={pairsOf(sources, translations, language)} onSave={onSave} />;
}
