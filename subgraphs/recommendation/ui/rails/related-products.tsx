import { Away, type FragmentRef, Skeleton, type SlotProps, unmask, unmaskDeferred } from '@agora/kit-ui';
import type { RailEntryFragment, RelatedProductsFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Rail } from './rail.tsx';

/** What goes with a product. It comes after the rest of the page. */
export function RelatedProducts({ data }: SlotProps<'RelatedProducts'>): ReactNode {
  const { frequentlyBoughtTogether, related } = unmaskDeferred<RelatedProductsFragment>(data);
  if (related === undefined) return <Skeleton height={18} />;
  if (related === null) return <Away what="Related products" />;
  const together = new Set((frequentlyBoughtTogether ?? []).map(productIdOf));
  const isKnown = (entry: FragmentRef<RailEntryFragment>) => together.has(productIdOf(entry));
  return (
    <>
      <Rail title="Bought together" entries={frequentlyBoughtTogether ?? []} />
      <Rail title="You may also like" entries={related.filter((entry) => !isKnown(entry))} />
    </>
  );
}

function productIdOf(entry: FragmentRef<RailEntryFragment>): string | undefined {
  return unmask<RailEntryFragment>(entry).product?.id;
}
