/** What the catalogue says of a product. */
export interface CataloguedProduct {
  readonly productId: string;
  readonly categoryId: string;
  /** Null for what the shop itself sells. */
  readonly vendorId: string | null;
  readonly title: string;
  readonly isPublished: boolean;
}

const mostWords = 30;

/** The words of a text by which products are found to be alike: in lower case, each once, those of one letter left out. */
export function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return [...new Set(words)].slice(0, mostWords);
}
