import type { Attribute } from '../domain/catalogue/attribute.ts';
import type { Brand } from '../domain/catalogue/brand.ts';
import type { Category } from '../domain/catalogue/category.ts';
import type { CataloguedProduct, ProductStatus } from '../domain/products/product.ts';

/** A product as it is written into a file, with what it refers to. */
export interface ExportedProduct extends CataloguedProduct {
  /** At the moment of the export. */
  readonly status: ProductStatus;
  readonly category: Category | undefined;
  /** From the top of the tree down to its own. */
  readonly path: readonly Category[];
  readonly brand: Brand | undefined;
  readonly isInStock: boolean;
  /** What stands before the paths of pictures. */
  readonly publicMediaUrl: string;
  /** What stands before the path of its page. */
  readonly storefrontUrl: string;
}

/** How a file is written, product by product. */
export interface ProductWriter {
  readonly contentType: string;
  readonly extension: string;
  /** `attributes` are all that can be said of products: the writer of a table has a column for each. */
  readonly opening: (attributes: readonly Attribute[]) => string;
  readonly write: (product: ExportedProduct, attributes: readonly Attribute[]) => string;
  readonly closing: string;
}
