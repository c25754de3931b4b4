import type { EventDraft, Money } from '@agora/schema';
import type { AttributeValues } from '../catalogue/attribute.ts';
import type { ProductMedia } from '../media/media.ts';
import type { ProductOption } from './product-options.ts';

export type ProductStatus = 'DRAFT' | 'PUBLISHED' | 'ARCHIVED';

/** Something that the shop sells. Its version counts the changes of its variants too. */
export interface Product {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly description: string;
  readonly status: ProductStatus;
  readonly categoryId: string;
  /** The vendor whose people alone change it; null when the shop itself sells it. */
  readonly vendorId: string | null;
  /** Kind of goods that it is taxed as. */
  readonly taxClass: string;
  readonly publishFrom: Date | null;
  readonly publishUntil: Date | null;
  /** What search engines show in the place of title and description; null for those themselves. */
  readonly seoTitle: string | null;
  readonly seoDescription: string | null;
  readonly brandId: string | null;
  /** By what its variants are chosen; none where their titles alone tell them apart. */
  readonly options: readonly ProductOption[];
  readonly attributes: AttributeValues;
  readonly createdAt: Date;
  readonly version: number;
}

export interface ProductVariant {
  readonly id: string;
  readonly productId: string;
  readonly sku: string;
  readonly title: string;
  readonly price: Money;
  /** A higher price to compare with. */
  readonly compareAt: Money | null;
  /** What everybody is told in the place of these two, where a list of prices says so. */
  readonly listed?: { readonly price: Money; readonly compareAt: Money | null } | null;
  /** Later than that of every price before. */
  readonly priceSince: Date;
  readonly weightGrams: number;
  /** How many pieces one customer may buy, with those that they bought before; null without a limit. */
  readonly quantityLimitPerCustomer: number | null;
  /** Not so of a service, a licence or a download: it is in no parcel and has no stock. */
  readonly requiresShipping: boolean;
  /** Its value of each option of the product, in the order of the options. */
  readonly optionValues: readonly string[];
  /** Whether it is sold no longer, while others of the product may be. */
  readonly isWithdrawn: boolean;
}

/** What one decision is about, and one lock holds. */
export interface CataloguedProduct {
  readonly product: Product;
  readonly variants: readonly ProductVariant[];
  readonly media: readonly ProductMedia[];
}

export interface ProductRefusal<Code extends string> {
  readonly refused: Code;
  readonly field: readonly string[];
  /** States from which the change is possible, where the state was in the way. */
  readonly allowedStatuses?: readonly ProductStatus[];
}

export interface ProductDecision extends CataloguedProduct {
  readonly refused?: never;
  readonly events: readonly EventDraft[];
}
