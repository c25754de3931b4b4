import { lineOfText } from '@agora/schema';
import { isSearchable } from '../products/is-searchable.ts';
import type { ProductRefusal } from '../products/product.ts';

/** Words that stand for one another in a language when somebody looks for products. */
export interface SynonymSet {
  readonly id: string;
  /** Without script and region. */
  readonly language: string;
  readonly terms: readonly string[];
  /** What the terms find as well, and not the other way round; none when the terms find one another. */
  readonly finds: readonly string[];
  readonly version: number;
}

interface GivenSynonyms {
  readonly terms?: readonly string[] | undefined;
  readonly finds?: readonly string[] | undefined;
}

interface Decision {
  readonly refused?: never;
  readonly synonymSet: SynonymSet;
}
type Refusal = ProductRefusal<'INVALID_TEXT' | 'INVALID_SYNONYMS'>;

/** How many sets a shop has at most, in all languages. */
export const mostSynonymSets = 1_000;

const mostTerms = 20;
const longestTerm = 60;
const mostWords = 5;

/** Says which words stand for one another; what is left out stays. */
export function setSynonyms(before: SynonymSet, given: GivenSynonyms): Decision | Refusal {
  const terms = given.terms ?? before.terms;
  const finds = given.finds ?? before.finds;
  if (terms.length > mostTerms || terms.length < (finds.length === 0 ? 2 : 1)) return invalid('terms');
  if (finds.length > mostTerms) return invalid('finds');
  const named = new Set<string>();
  const readTerms = readAll('terms', terms, named);
  if ('refused' in readTerms) return readTerms;
  const readFinds = readAll('finds', finds, named);
  if ('refused' in readFinds) return readFinds;
  return { synonymSet: { ...before, terms: readTerms.lines, finds: readFinds.lines, version: before.version + 1 } };
}

/** Each of them once, in any case. */
function readAll(
  field: 'terms' | 'finds',
  given: readonly string[],
  named: Set<string>,
): { readonly lines: readonly string[] } | Refusal {
  const lines: string[] = [];
  for (const [index, text] of given.entries()) {
    const line = lineOfText(text, longestTerm);
    if (line === undefined) return { refused: 'INVALID_TEXT', field: [field, index.toString()] };
    const name = line.normalize('NFKC').toLowerCase();
    if (!isSearchable(line) || line.split(/\s+/).length > mostWords || named.has(name)) return invalid(field, index);
    named.add(name);
    lines.push(line);
  }
  return { lines };
}

function invalid(field: string, index?: number): Refusal {
  return { refused: 'INVALID_SYNONYMS', field: index === undefined ? [field] : [field, index.toString()] };
}
