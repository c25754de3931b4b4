import { useMutation, useQuery } from '@apollo/client/react';
import { Away, Empty, failureOf, newKey, Skeleton, unmask } from '@agora/kit-ui';
import type { CollectionTextsFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import {
  CollectionToTranslateDocument,
  CollectionTranslationsSetDocument,
} from '../../generated/translation-detail.ts';
import { PairForm } from './pair-form.tsx';
import { pairsOf } from './text-pair.ts';
import type { TranslatedThing } from './translated-thing.ts';

export function CollectionTranslation({ id, language }: TranslatedThing): ReactNode {
  const { data, error, loading, refetch } = useQuery(CollectionToTranslateDocument, { variables: { id } });
  const [set] = useMutation(CollectionTranslationsSetDocument);
  if (!data?.collection) {
    if (loading) return <Skeleton height={8} count={2} />;
    if (error) return <Away what="This collection" onRetry={() => void refetch()} />;
    return <Empty title="There is no such collection" />;
  }
  const { name, description, version, seo, translations } = unmask<CollectionTextsFragment>(data.collection);
  const sources = [
    { key: 'name', label: 'Name', source: name },
    { key: 'description', label: 'Description', source: description, isLong: true },
    { key: 'seoTitle', label: 'Title for search engines', source: seo.title },
    { key: 'seoDescription', label: 'Description for search engines', source: seo.description, isLong: true },
  ];
  const onSave = async (texts: ReadonlyMap<string, string>) => {
    const said = { language, ...Object.fromEntries(texts) };
    const input = { collectionId: id, translations: [said], expectedVersion: version, idempotencyKey: newKey() };
    const answer = await set({ variables: { input } });
    return failureOf(answer.data?.collectionTranslationsSet, answer.error);
  };
  return <PairForm title={name} pairs={pairsOf(sources, translations, language)} onSave={onSave} />;
}
