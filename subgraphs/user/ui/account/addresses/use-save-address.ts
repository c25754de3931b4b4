import { useMutation } from '@apollo/client/react';
import { entered, newKey } from '@agora/kit-ui';
import type { AddressAddMutation, AddressUpdateMutation } from '@agora/schema/operations';
import { AddressAddDocument, AddressUpdateDocument } from '../../generated/address-add.ts';

/** Without data where the shop could not answer. */
interface Answer<Data> {
  readonly data?: Data | null;
}

const names = ['recipient', 'line1', 'line2', 'city', 'region', 'postalCode'] as const;

/** Adds what a form says to the address book, or changes the address that is named; `save` resolves to its id where it was not refused. */
export function useSaveAddress(addressId: string | undefined, purpose: 'SHIPPING' | 'BILLING') {
  const [add, added] = useMutation(AddressAddDocument, {
    // A refusal changes nothing, and may be answered at once.
    refetchQueries: ({ data }: Answer<AddressAddMutation>) => (data?.userAddressAdd?.address ? 'active' : []),
    awaitRefetchQueries: true,
  });
  const [update, updated] = useMutation(AddressUpdateDocument, {
    refetchQueries: ({ data }: Answer<AddressUpdateMutation>) => (data?.userAddressUpdate?.address ? 'active' : []),
    awaitRefetchQueries: true,
  });

  const save = async (form: HTMLFormElement, country: string): Promise<string | undefined> => {
    const given = { ...entered(form, names), country, idempotencyKey: newKey() };
    if (addressId === undefined) {
      const proposed = purpose === 'SHIPPING' ? { isDefaultShipping: true } : { isDefaultBilling: true };
      const { data } = await add({ variables: { input: { ...given, ...proposed } } });
      return data?.userAddressAdd?.address?.id;
    }
    // What the country has no field for is taken away.
    const { line2, region, postalCode } = given;
    const input = { ...given, addressId, line2: line2 || null, region: region || null, postalCode: postalCode || null };
    const { data } = await update({ variables: { input } });
    return data?.userAddressUpdate?.address?.id;
  };

  return {
    save,
    /** What was answered; null where nothing was, undefined before. */
    payload:
      addressId === undefined
        ? answered(added.data?.userAddressAdd, added)
        : answered(updated.data?.userAddressUpdate, updated),
    error: added.error ?? updated.error,
    isBusy: added.loading || updated.loading,
  };
}

function answered<Payload>(payload: Payload | null | undefined, state: { called: boolean; loading: boolean }) {
  return state.called && !state.loading ? (payload ?? null) : undefined;
}
