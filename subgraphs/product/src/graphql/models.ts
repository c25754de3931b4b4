import type { Connection } from '@agora/kit';
import type { Money } from '@agora/schema';
import type { ProductFilter } from '../db/listing/product-filter.ts';
import type { ListedProduct } from '../db/listing/product-sorts.ts';
import type { ImportRow } from '../db/imports/import-store.ts';
import type { AttributeCount } from '../db/listing/facet-counts.ts';
import type { Attribute } from '../domain/catalogue/attribute.ts';
import type { Brand } from '../domain/catalogue/brand.ts';
import type { Category } from '../domain/catalogue/category.ts';
import type { Collection } from '../domain/catalogue/collection.ts';
import type { ImportFault } from '../domain/imports/faults/import-fault.ts';
import type { ProductImport } from '../domain/imports/product-import.ts';
import type { PriceList } from '../domain/prices/price-list.ts';
import type { PriceListEntry } from '../domain/prices/set-entries.ts';
import type { ProductMedia } from '../domain/media/media.ts';
import type { SourceTexts, Translation } from '../domain/translations/translation.ts';
import type { VariantFile } from '../domain/files/variant-file.ts';
import type { SynonymSet } from '../domain/synonyms/synonym-set.ts';
import type { Product, ProductVariant } from '../domain/products/product.ts';

/** What resolvers pass for each GraphQL type: `XModel` stands for `X`. */
export type ProductModel = Product;
export type ProductVariantModel = ProductVariant;
export type ProductMediaModel = ProductMedia;
export type CategoryModel = Category;
export type MoneyModel = Money;
export type BrandModel = Brand;
export interface TranslationModel extends Translation {
  /** What the shop itself says. */
  readonly sources: SourceTexts;
}
export type AttributeModel = Attribute;
export interface ProductAttributeModel {
  readonly productId: string;
  readonly attribute: Attribute;
  readonly value: string | number | boolean;
}
export interface BrandConnectionModel extends Connection<Brand> {
  readonly count: () => Promise<number>;
}
export interface AttributeValueFacetModel {
  readonly attribute: Attribute;
  readonly value: string;
  readonly count: number;
}
export type CollectionModel = Collection;
export interface CollectionConnectionModel extends Connection<Collection> {
  readonly count: () => Promise<number>;
}
export interface BrandFacetModel {
  readonly brandId: string;
  readonly count: number;
}
export interface AttributeFacetModel extends AttributeCount {
  readonly attribute: Attribute;
}
export interface ProductConnectionModel {
  /** Read while its products are counted, and not at all when nothing of it is asked for. */
  readonly page: () => Promise<Connection<ListedProduct>>;
  /** What the list was read by. */
  readonly filter: ProductFilter;
  readonly count: () => Promise<number>;
}
export type ProductFacetsModel = ProductFilter;
export interface CategoryFacetModel {
  readonly categoryId: string;
  readonly count: number;
}
export type PriceListModel = PriceList;
export interface PriceListEntryModel extends PriceListEntry {
  readonly currency: string;
}
export interface PriceListConnectionModel extends Connection<PriceList> {
  readonly count: () => Promise<number>;
}
export interface PriceListEntryConnectionModel extends Connection<PriceListEntryModel> {
  readonly count: () => Promise<number>;
}
export type VariantFileModel = VariantFile;
export interface OrderDownloadModel {
  readonly file: VariantFile;
  readonly variant: ProductVariant | null;
  readonly left: number;
}
export type SynonymSetModel = SynonymSet;
export interface SynonymSetConnectionModel extends Connection<SynonymSet> {
  readonly count: () => Promise<number>;
}
export type ProductImportModel = ProductImport;
export type ProductImportRowModel = ImportRow;
export type ProductImportFaultModel = ImportFault;
export interface ProductImportConnectionModel extends Connection<ProductImport> {
  readonly count: () => Promise<number>;
}
export interface ProductImportRowConnectionModel extends Connection<ImportRow> {
  readonly count: () => Promise<number>;
}
