/** What is known of a product. */
export interface Product {
  readonly productId: string;
  /** Null while the product was bought, but not heard of otherwise. */
  readonly categoryId: string | null;
  /** Whether it can be found and bought: only such products are recommended. */
  readonly isAvailable: boolean;
  /** In how many orders it was. */
  readonly purchases: number;
  /** How much it is bought these days; see `heat.ts`. */
  readonly heat: number;
}
