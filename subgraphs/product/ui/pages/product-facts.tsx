import type { ProductPageQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';

type Product = NonNullable<ProductPageQuery['product']>;

interface ProductFactsProps {
  readonly product: Product;
  readonly variant: Product['variants'][number];
}

/** What can be said of a product in a word each. */
export function ProductFacts({ product: { brand, attributes }, variant }: ProductFactsProps): ReactNode {
  return (
    <dl className="facts small">
      {brand ? <Fact name="Brand">{brand.name}</Fact> : null}
      {attributes.map((value) => (
        <Fact key={value.attribute.code} name={value.attribute.name}>
          {textOf(value)}
        </Fact>
      ))}
      <Fact name="Article number">{variant.sku}</Fact>
      {variant.requiresShipping ? null : <Fact name="Delivery">No shipping needed</Fact>}
      {variant.requiresShipping && variant.weightGrams > 0 ? (
        <Fact name="Weight">{weightText(variant.weightGrams)}</Fact>
      ) : null}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd className="number">{children}</dd>
    </>
  );
}

/** Light things in grams, so that nothing weighs "0.0 kg". */
function weightText(grams: number): string {
  return grams < 1_000 ? `${grams.toString()} g` : `${(grams / 1_000).toFixed(1)} kg`;
}

function textOf({ attribute, text, number, boolean }: Product['attributes'][number]): string {
  if (text !== null) return text;
  if (boolean !== null) return boolean ? 'Yes' : 'No';
  return [number?.toLocaleString('en-US'), attribute.unit].filter(Boolean).join(' ');
}
