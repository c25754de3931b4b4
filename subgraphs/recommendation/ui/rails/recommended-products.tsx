import { type SlotProps, unmask, unmaskDeferred } from '@agora/kit-ui';
import type { RailEntryFragment, RecommendedProductsFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { NotInterested } from './not-interested.tsx';
import { Rail } from './rail.tsx';

/** What this customer may like; what they say is nothing for them goes. */
export function RecommendedProducts({ data }: SlotProps<'RecommendedProducts'>): ReactNode {
  const { recommendations } = unmaskDeferred<RecommendedProductsFragment>(data);
  const [unwanted, setUnwanted] = useState<ReadonlySet<string>>(new Set());
  const wanted = (recommendations ?? []).filter((entry) => {
    const { product } = unmask<RailEntryFragment>(entry);
    return product && !unwanted.has(product.id);
  });
  return (
    <Rail
      title="Picked for you"
      entries={wanted}
      action={({ id, title }) => (
        <NotInterested
          productId={id}
          title={title}
          onDone={() => {
            setUnwanted((before) => new Set([...before, id]));
          }}
        />
      )}
    />
  );
}
