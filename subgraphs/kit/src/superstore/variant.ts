import { naturalId } from './natural-id.ts';

/** A form in which a product is sold. */
export interface SuperstoreVariant {
  readonly id: string;
  readonly sku: string;
  /** Null where the product comes in one form alone. */
  readonly colour: string | null;
}

const colours = { Black: 'BLK', Gray: 'GRY', Burgundy: 'BUR' } as const;
const namesColour =
  /\b(black|white|gr[ae]y|blue|red|green|burgundy|plum|brown|beige|charcoal|silver|oak|cherry|teak|gold|chrome)\b/i;

/**
 * The variants of a product: the one that the data set sold, and behind it, invented, other colours of chairs whose name
 * says none.
 */
export function variantsOf({ sku, title }: { readonly sku: string; readonly title: string }): SuperstoreVariant[] {
  const id = naturalId('variant', sku);
  if (!sku.startsWith('FUR-CH-') || namesColour.test(title)) return [{ id, sku, colour: null }];
  return Object.entries(colours).map(([colour, code], index) => {
    const own = index === 0 ? sku : `${sku}-${code}`;
    return { id: naturalId('variant', own), sku: own, colour };
  });
}
