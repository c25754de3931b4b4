import type { Attribute } from '../domain/catalogue/attribute.ts';
import type { Brand } from '../domain/catalogue/brand.ts';
import type { Category } from '../domain/catalogue/category.ts';
import type { CataloguedProduct, ProductStatus } from '../domain/products/product.ts';
import type { Translation } from '../domain/translations/translation.ts';

/** A product as it is written into a file, with what it refers to. */
export interface ExportedProduct extends CataloguedProduct {
  /** At the moment of the export. */
  readonly status: ProductStatus;
  readonly category: Category | undefined;
  /** From the top of the tree down to its own. */
  readonly path: readonly Category[];
  readonly brand: Brand | undefined;
  readonly isInStock: boolean;
  /** What is said of it in other languages. */
  readonly translations: readonly Translation[];
  /** What stands before the paths of pictures. */
  readonly publicMediaUrl: string;
  /** What stands before the path of its page. */
  readonly storefrontUrl: string;
}

/** What all products of a file can be said something of: the writer of a table has columns for each. */
interface ExportColumns {
  readonly attributes: readonly Attribute[];
  /** In which products are said something, by their tags. */
  readonly languages: readonly string[];
}

/** How a file is written, product by product. */
export interface ProductWriter {
  readonly contentType: string;
  readonly extension: string;
  readonly opening: (columns: ExportColumns) => string;
  readonly write: (product: ExportedProduct, columns: ExportColumns) => string;
  readonly closing: string;
}
