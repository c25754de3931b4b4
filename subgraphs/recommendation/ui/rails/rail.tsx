import { type FragmentRef, Slot, unmask } from '@agora/kit-ui';
import type { RailEntryFragment } from '@agora/schema/operations';
import { type ReactNode, useId } from 'react';

type RailProduct = NonNullable<RailEntryFragment['product']>;

interface RailProps {
  readonly title: string;
  readonly entries: readonly FragmentRef<RailEntryFragment>[];
  /** What can be done with each product. */
  readonly action?: (product: RailProduct) => ReactNode;
}

/** Products side by side, to be scrolled; nothing where there are none. */
export function Rail({ title, entries, action }: RailProps): ReactNode {
  const id = useId();
  const products = entries.flatMap((entry) => unmask<RailEntryFragment>(entry).product ?? []);
  if (products.length === 0) return null;
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="rail" tabIndex={0} role="group" aria-labelledby={id}>
        {products.map((product) =>
          action ? (
            <div key={product.id} className="stack" data-gap="small">
              <Slot name="ProductTile" data={product} />
              {action(product)}
            </div>
          ) : (
            <Slot key={product.id} name="ProductTile" data={product} />
          ),
        )}
      </div>
    </section>
  );
}
