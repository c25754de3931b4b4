/** Orders in which products are listed. */
export type ProductOrder = 'RELEVANCE' | 'TITLE' | 'PRICE' | 'PRICE_DESCENDING' | 'NEWEST' | 'RATING';
