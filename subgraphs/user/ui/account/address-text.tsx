import type { AddressChoiceFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';

type PostalAddress = AddressChoiceFragment['addresses'][number]['postalAddress'];

export function AddressText({ address }: { readonly address: PostalAddress }): ReactNode {
  const { recipient, line1, line2, city, region, postalCode, country } = address;
  return (
    <>
      <strong>{recipient}</strong>
      <br />
      <span className="small quiet">
        {[line1, line2, city, [region, postalCode].filter(Boolean).join(' '), country].filter(Boolean).join(', ')}
      </span>
    </>
  );
}
