import { jobKind } from '@agora/kit';
import { z } from 'zod';

/** A product comes or goes by itself at a moment. Its key is the product's id. */
export const publicationToSettle = jobKind(
  'settle-publication',
  z.object({ productId: z.uuid(), at: z.iso.datetime() }),
);

/** A brand or a category has another name, or a category another place, and its products are to be found by that. */
export const refreshKeywords = jobKind(
  'refresh-keywords',
  z.union([z.object({ brandId: z.uuid() }), z.object({ categoryId: z.uuid() })]),
);

/** A file of products is to be worked off. Its key is the id of the import. */
export const importToRun = jobKind('import-products', z.object({ importId: z.uuid() }));

/** A list of prices is another, or begins or ends to hold. Its key is the id of the list. */
export const priceListToSettle = jobKind('settle-price-list', z.object({ priceListId: z.uuid() }));

/** Variants have other prices of their own, or by a list. */
export const variantPricesToSettle = jobKind(
  'settle-variant-prices',
  z.object({ variantIds: z.array(z.uuid()).max(250) }),
);

/** The bytes of a picture are to be taken to the store of media. Its key is the id of the picture. */
export const pictureToStore = jobKind('store-picture', z.object({ pictureId: z.string() }));
