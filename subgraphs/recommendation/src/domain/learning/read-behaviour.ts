import { lineOfText } from '@agora/schema';
import type { Behaviour } from './behaviour.ts';

const mostCharacters = 200;

interface Told {
  readonly kind: 'VIEW' | 'SEARCH' | 'ADD_TO_CART' | 'NOT_INTERESTED';
  readonly productId?: string | null | undefined;
  readonly words?: string | null | undefined;
}

export type ReadBehaviour =
  | { readonly refused: 'INVALID_BEHAVIOUR'; readonly field: readonly string[] }
  | { readonly refused?: never; readonly line: Omit<Behaviour, 'personId' | 'at'> };

/** What somebody says that they did: a search has words, everything else a product. */
export function readBehaviour({ kind, productId = null, words = null }: Told): ReadBehaviour {
  const about = { kind, sourceId: null, quantity: null, rating: null };
  if (kind !== 'SEARCH') {
    if (productId === null) return { refused: 'INVALID_BEHAVIOUR', field: ['productId'] };
    if (words !== null) return { refused: 'INVALID_BEHAVIOUR', field: ['words'] };
    return { line: { ...about, productId, words: null } };
  }
  if (productId !== null) return { refused: 'INVALID_BEHAVIOUR', field: ['productId'] };
  const line = words === null ? undefined : lineOfText(words, mostCharacters);
  if (line === undefined || line === '') return { refused: 'INVALID_BEHAVIOUR', field: ['words'] };
  return { line: { ...about, productId: null, words: line } };
}
