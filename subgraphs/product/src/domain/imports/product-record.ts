import type { SelectedOption } from '../products/product-options.ts';
import type { ProductStatus } from '../products/product.ts';

/** What a file says of a product; what it leaves out is not spoken of. */
export interface ProductRecord {
  /** By which it is found. */
  readonly slug: string;
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** The slug of its category, which there must be. */
  readonly category?: string | undefined;
  /** What may be the slug of its category, the first that there is; of a new product without one the import says it. */
  readonly categoryHints?: readonly string[] | undefined;
  /** The name of its brand, which there must be. */
  readonly brand?: string | undefined;
  /** The name of its brand, if there is one. */
  readonly brandHint?: string | undefined;
  /** Whether the options of variants matter only where there is no such product yet: feeds name them by a list of their own. */
  readonly hasOptionHints?: boolean | undefined;
  readonly status?: ProductStatus | undefined;
  readonly taxClass?: string | undefined;
  readonly seoTitle?: string | undefined;
  readonly seoDescription?: string | undefined;
  /** The names of its options; left out, they stay, and a new product has those of its variants. */
  readonly options?: readonly string[] | undefined;
  /** By their codes; null takes what was said away. */
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>> | undefined;
  /** What is said as text by what may be codes of attributes; others are passed over. */
  readonly attributeHints?: Readonly<Record<string, string>> | undefined;
  /** What it is called in other languages, by their tags. */
  readonly translations?: Readonly<Record<string, TextsRecord>> | undefined;
  /** Fields that are said in a way that is not known: it is refused for them. */
  readonly unknown?: readonly string[] | undefined;
  readonly variants: readonly VariantRecord[];
}

/** What a file says of a product in another language; what it leaves out stays, and an empty text takes away what was said. */
export interface TextsRecord {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly seoTitle?: string | undefined;
  readonly seoDescription?: string | undefined;
  /** By the names of options. */
  readonly options?: Readonly<Record<string, OptionTexts>> | undefined;
  /** Titles by the SKUs of variants. */
  readonly variants?: Readonly<Record<string, string>> | undefined;
  /** By the codes of attributes. */
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  /** The same by what may be codes of attributes that the product has texts of; others are passed over. */
  readonly attributeHints?: Readonly<Record<string, string>> | undefined;
}

interface OptionTexts {
  readonly name?: string | undefined;
  /** By the values. */
  readonly values?: Readonly<Record<string, string>> | undefined;
}

/** What a file says of a variant. */
export interface VariantRecord {
  /** Where it stands in the file. */
  readonly row: number;
  /** Made of the slug and the options where there is none. */
  readonly sku?: string | undefined;
  readonly title?: string | undefined;
  readonly options?: readonly SelectedOption[] | undefined;
  /** Decimal, in the currency of the shop unless said. */
  readonly price?: string | undefined;
  readonly compareAtPrice?: string | undefined;
  readonly currency?: string | undefined;
  readonly weightGrams?: number | undefined;
  /** Null says that there is none from now on. */
  readonly quantityLimitPerCustomer?: number | null | undefined;
  readonly requiresShipping?: boolean | undefined;
  /** Fields that are said in a way that is not known: it is refused for them. */
  readonly unknown?: readonly string[] | undefined;
}

/** The rows of a file that one product is read from, one behind the other. */
export interface RecordGroup {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Rows that say nothing of a product or a variant, such as those of further pictures. */
  readonly skipped: readonly number[];
  /** Undefined when the rows cannot be read; `field` then says what is amiss first, and `unread` all of it, as far as it is kept. */
  readonly record?: ProductRecord | undefined;
  readonly field?: string | undefined;
  readonly unread?: readonly (readonly string[])[] | undefined;
  /** What can be read of rows that cannot be read whole: it is never written, only looked through for what else is amiss. */
  readonly rest?: ProductRecord | undefined;
}
