import { product } from '../tables.ts';

const {
  id,
  slug,
  title,
  description,
  status,
  categoryId,
  vendorId,
  taxClass,
  publishFrom,
  publishUntil,
  seoTitle,
  seoDescription,
  brandId,
  options,
  attributes,
  createdAt,
  version,
} = product;

/** What a product is in the domain; the rest of the row serves lists. */
export const productColumns = {
  id,
  slug,
  title,
  description,
  status,
  categoryId,
  vendorId,
  taxClass,
  publishFrom,
  publishUntil,
  seoTitle,
  seoDescription,
  brandId,
  options,
  attributes,
  createdAt,
  version,
};
