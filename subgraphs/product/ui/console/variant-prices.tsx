import { useMutation } from '@apollo/client/react';
import {
  Button,
  entered,
  failureOf,
  Field,
  formatMoney,
  type FragmentRef,
  newKey,
  OutcomeNotice,
  unmask,
  useAttempt,
} from '@agora/kit-ui';
import type { CatalogueVariantFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { VariantFiles } from './variant-files.tsx';
import { VariantShipping } from './variant-shipping.tsx';
import { ProductVariantPriceSetDocument } from '../generated/catalogue-product.ts';
import { VariantLimit } from './variant-limit.tsx';

interface VariantPricesProps {
  readonly variants: readonly FragmentRef<CatalogueVariantFragment>[];
}

/** What each form of a product costs, how many one customer may buy and whether it is shipped, and what that shall be from now on. */
export function VariantPrices({ variants }: VariantPricesProps): ReactNode {
  return (
    <section className="stack" aria-labelledby="variants">
      <h2 id="variants">Prices, limits and shipping</h2>
      <ul className="stack">
        {variants.map((ref) => {
          const variant = unmask<CatalogueVariantFragment>(ref);
          return <VariantPrice key={variant.id} variant={variant} />;
        })}
      </ul>
    </section>
  );
}

function VariantPrice({ variant }: { readonly variant: CatalogueVariantFragment }): ReactNode {
  const { id: variantId, sku, title, price } = variant;
  const [setPrice] = useMutation(ProductVariantPriceSetDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const save = async (form: HTMLFormElement) => {
    const amount = entered(form, ['price']).price.trim();
    const input = { variantId, price: { amount, currency: price.currency }, idempotencyKey: newKey() };
    const isDone = await attempt(async () => {
      const { data, error } = await setPrice({ variables: { input } });
      return failureOf(data?.productVariantPriceSet, error);
    });
    if (isDone) form.reset();
  };
  return (
    <li className="card stack">
      <div className="row" data-apart="">
        <span>
          <strong>{title}</strong> <span className="small quiet number">{sku}</span>
        </span>
        <strong className="number">{formatMoney(price)}</strong>
      </div>
      <Form
        className="row"
        aria-label={`Price of ${sku}`}
        onSubmit={(event) => {
          event.preventDefault();
          void save(event.currentTarget);
        }}
      >
        <Field label="New price in dollars" name="price" inputMode="decimal" isRequired />
        <Button type="submit" look="quiet" isPending={isBusy}>
          Set
        </Button>
      </Form>
      <OutcomeNotice outcome={outcome} done="It costs that from now on." />
      <VariantLimit variant={variant} />
      <VariantShipping variant={variant} />
      {variant.requiresShipping && !variant.files?.length ? null : <VariantFiles variant={variant} />}
    </li>
  );
}
