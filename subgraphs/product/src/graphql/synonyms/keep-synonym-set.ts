import type { Work } from '../../context.ts';
import { mostSynonymSets, type setSynonyms } from '../../domain/synonyms/synonym-set.ts';

/** Keeps a set as it was decided, and has searches use it from now on. */
export async function keepSynonymSet(
  decision: ReturnType<typeof setSynonyms>,
  { isNew }: { readonly isNew: boolean },
  { synonyms }: Work,
) {
  if (decision.refused) return decision;
  const { synonymSet } = decision;
  for (const field of ['terms', 'finds'] as const) {
    const place = await synonyms.unsaidAmong(synonymSet.language, synonymSet[field]);
    if (place !== undefined) return { refused: 'INVALID_SYNONYMS' as const, field: [field, place.toString()] };
  }
  if (isNew && (await synonyms.countForOneMore()) >= mostSynonymSets) {
    return { refused: 'TOO_MANY_SYNONYM_SETS' as const, field: [] };
  }
  await (isNew ? synonyms.add(synonymSet) : synonyms.save(synonymSet));
  return { id: synonymSet.id };
}
