import { addressLines } from '@agora/kit-ui';
import type { AddressChoiceFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';

type PostalAddress = AddressChoiceFragment['addresses'][number]['postalAddress'];

export function AddressText({ address }: { readonly address: PostalAddress }): ReactNode {
  return (
    <>
      <strong>{address.recipient}</strong>
      <br />
      <span className="small quiet">{addressLines(address).join(', ')}</span>
    </>
  );
}
