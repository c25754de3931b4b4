import { skipToken, useQuery } from '@apollo/client/react';
import type { SearchSuggestionsQuery } from '@agora/schema/operations';
import { useEffect, useState } from 'react';
import { SearchSuggestionsDocument } from '../generated/search-suggestions.ts';

export type Suggestion = NonNullable<SearchSuggestionsQuery['productSuggestions']>[number];

const fewest = 3;
const pauseMs = 150;

/** Products that somebody may mean who has typed this; asked for when they pause. */
export function useSuggestions(typed: string): readonly Suggestion[] {
  const [query, setQuery] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQuery(typed.trim().slice(0, 100)), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const isEnough = query.length >= fewest && typed.trim().length >= fewest;
  const { data, previousData } = useQuery(SearchSuggestionsDocument, isEnough ? { variables: { query } } : skipToken);
  return isEnough ? ((data ?? previousData)?.productSuggestions ?? []) : [];
}
