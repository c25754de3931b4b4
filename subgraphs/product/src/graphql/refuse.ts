import type { ProductRefusal } from '../domain/products/product.ts';
import type { ProductErrorCode } from '../generated/resolvers.ts';

const messages: Record<ProductErrorCode, string> = {
  PRODUCT_NOT_FOUND: 'There is no such product.',
  VARIANT_NOT_FOUND: 'There is no such variant.',
  CATEGORY_NOT_FOUND: 'There is no such category.',
  CATEGORY_MISSING: 'This row names no category, which a new product needs, and none was chosen for the file.',
  SKU_TAKEN: 'Another variant has this SKU.',
  MEDIA_NOT_FOUND: 'The product has no such picture.',
  FILE_NOT_FOUND: 'There is no such file for you.',
  DOWNLOADS_USED_UP: 'This file was downloaded 5 times. Ask the shop if you need it once more.',
  SLUG_TAKEN: 'Something else of its kind is found under this slug, or was before.',
  INVALID_SLUG: 'A slug has 1 to 80 lower-case Latin letters and digits, in words with a hyphen between.',
  INCOMPLETE_ORDER: 'An order names all that is put in order, and each once.',
  INVALID_PRICE:
    'A price is more than nothing, at most 10,000,000, in the right currency and with no more digits than it has.',
  INVALID_WEIGHT: 'A weight is 0 to 1,000,000 grams.',
  INVALID_QUANTITY_LIMIT: 'One customer may buy 1 to 999 pieces; leave it empty for as many as they like.',
  INVALID_TAX_CLASS: 'A tax class has 1 to 40 lower-case letters, digits and hyphens, a letter first.',
  INVALID_TEXT: 'This text is empty, too long, or has characters that it must not have.',
  INVALID_VARIANT_COUNT: 'A product has 1 to 100 variants that can be bought, and 500 with those that were withdrawn.',
  INVALID_OPTIONS: 'A product has at most 3 options of different names, each with 1 to 100 different values.',
  INVALID_OPTION_VALUES: 'A variant has one value of each option of its product, and nothing else.',
  OPTION_VALUES_TAKEN: 'Another variant that is sold has the same values of all options.',
  CATEGORY_CYCLE: 'A category cannot be a part of itself or of one of its parts.',
  CATEGORY_TREE_TOO_LARGE: 'The tree of categories has at most 20 levels, and 200 categories at the top and in each.',
  CATEGORY_NOT_EMPTY: 'The category has parts or products, or an attribute is for it.',
  COLLECTION_NOT_FOUND: 'There is no such collection.',
  INVALID_COLLECTION: 'A collection is made by hand, of at most 500 products each once, or by a rule.',
  BRAND_NOT_FOUND: 'There is no such brand.',
  BRAND_IN_USE: 'Some product is of this brand.',
  ATTRIBUTE_NOT_FOUND: 'There is no such attribute, or it is not for products of this category.',
  ATTRIBUTE_CODE_TAKEN: 'Another attribute has this code.',
  INVALID_ATTRIBUTE: 'The code, the unit or the choices do not make an attribute of this type.',
  INVALID_ATTRIBUTE_VALUE: 'This is no value of the attribute.',
  ATTRIBUTE_IN_USE: 'This is said of some product.',
  INVALID_LANGUAGE: "Each language is named once, is not the shop's own, and there are at most 30.",
  INVALID_TRANSLATION: 'What is translated is not there, such as an option or a choice.',
  SYNONYM_SET_NOT_FOUND: 'There is no such set of synonyms.',
  INVALID_SYNONYMS:
    'A set of synonyms has 2 to 20 terms, or 1 and what it finds, at most 20: each once, of at most 5 words, not only of such as "the".',
  TOO_MANY_SYNONYM_SETS: 'A shop has at most 1,000 sets of synonyms.',
  PRICE_LIST_NOT_FOUND: 'There is no such list of prices.',
  CUSTOMER_GROUP_NOT_FOUND: 'There is no group of customers with this code.',
  INVALID_PRICE_LIST:
    'A list of prices has a currency, a priority of 0 to 1,000, a group by its code, prices from 1 to 10,000 pieces on; 250 are set at once, and 100 lists in use.',
  IMPORT_NOT_FOUND: 'There is no such import.',
  IMPORT_ENDED: 'The import is over.',
  INVALID_RECORD: 'The row cannot be read: it is not of this form, or says something that is not known.',
  ROW_FAILED: 'Something went wrong in the shop itself with this row: nothing of it was written.',
  PRODUCT_REFUSED: 'Another row of the same product is refused, so nothing of the product was written.',
  INVALID_WINDOW: 'The end lies behind the beginning, and is still to come.',
  INVALID_TRANSITION: 'The state of the product does not allow this.',
  VERSION_CONFLICT: 'Somebody changed it since. Read it again.',
  INVALID_IDEMPOTENCY_KEY: 'An idempotency key has 1 to 200 characters that can be seen.',
  IDEMPOTENCY_CONFLICT: 'This idempotency key was used for another input.',
};

/** What a code says to people. */
export function messageOf(code: string): string {
  return new Map<string, string>(Object.entries(messages)).get(code) ?? code;
}

/** The user errors of a refused change. */
export function userErrorsOf({ refused, field, allowedStatuses }: ProductRefusal<ProductErrorCode>) {
  return [
    { code: refused, message: messages[refused], field: ['input', ...field], allowedStatuses: allowedStatuses ?? null },
  ];
}

/** The payload of a refused change of a product. */
export function refuse(refusal: ProductRefusal<ProductErrorCode>) {
  return { product: null, userErrors: userErrorsOf(refusal) };
}

/** The payload of a refused change of a variant. */
export function refuseVariant(refusal: ProductRefusal<ProductErrorCode>) {
  return { variant: null, userErrors: userErrorsOf(refusal) };
}
