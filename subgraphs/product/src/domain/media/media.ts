import type { Picture } from './picture.ts';

/** A picture of a product. */
export interface ProductMedia {
  readonly id: string;
  readonly productId: string;
  /** What those read who do not see it. */
  readonly alt: string;
  /** Which variants it shows; none says that it shows them all. */
  readonly variantIds: readonly string[];
  readonly picture: Picture;
}

/** The pictures that show a variant; those of all variants when none shows it in particular. */
export function mediaOfVariant(media: readonly ProductMedia[], variantId: string): ProductMedia[] {
  const own = media.filter(({ variantIds }) => variantIds.includes(variantId));
  return own.length > 0 ? own : media.filter(({ variantIds }) => variantIds.length === 0);
}
