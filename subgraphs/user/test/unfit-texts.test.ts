import { invisibleTexts, unfitLines } from '@agora/kit/testing';
import { expect, it } from 'vitest';
import { addAddress } from '../src/domain/addresses/add-address.ts';
import { addPaymentMethod } from '../src/domain/payment-methods/add-payment-method.ts';
import { registerUser } from '../src/domain/accounts/register-user.ts';
import { renamePaymentMethod } from '../src/domain/payment-methods/rename-payment-method.ts';
import { updateProfile } from '../src/domain/accounts/update-profile.ts';
import { ada, elsewhere, password } from './start-user.ts';

const now = new Date();
const address = {
  ...elsewhere,
  id: ada.id,
  userId: ada.id,
  isDefaultShipping: false,
  isDefaultBilling: false,
};
const card = {
  provider: 'simulated',
  brand: 'Visa',
  lastFour: '4242',
  expiryMonth: 12,
  expiryYear: now.getUTCFullYear() + 1,
};

it.each([...invisibleTexts, ...unfitLines])('refuses %j as the name of a person', (displayName) => {
  const refusal = { refused: 'INVALID_NAME', field: ['displayName'] };
  const registration = { id: ada.id, email: 'ada@example.com', password, displayName: 'Ada' };
  const registered = registerUser(registration, now);
  if (registered.refused) throw new Error(registered.refused);

  expect(registerUser({ ...registration, displayName }, now)).toEqual(refusal);
  expect(updateProfile(registered.user, { displayName, expectedVersion: undefined })).toEqual(refusal);
});

it.each([...invisibleTexts, ...unfitLines])('refuses %j as recipient, street and town', (text) => {
  for (const field of ['recipient', 'line1', 'city']) {
    const refusal = { refused: 'INVALID_ADDRESS', field: [field] };
    expect(addAddress([], { ...address, [field]: text }, now)).toMatchObject(refusal);
  }
});

it.each(unfitLines)('refuses %j as the second line of an address', (line2) => {
  expect(addAddress([], { ...address, line2 }, now)).toMatchObject({ refused: 'INVALID_ADDRESS', field: ['line2'] });
});

it.each(invisibleTexts)('takes %j for no second line of an address', (line2) => {
  expect(addAddress([], { ...address, line2 }, now)).toMatchObject({ address: { postalAddress: { line2: null } } });
});

it.each([...invisibleTexts, ...unfitLines])('refuses %j as the name of a card', (name) => {
  const added = addPaymentMethod([], { id: ada.id, userId: ada.id, providerToken: 'tok', isDefault: false }, card, now);
  if (added.refused) throw new Error(added.refused);

  const refusal = { refused: 'INVALID_NAME', field: ['name'] };
  expect(renamePaymentMethod(added.paymentMethods, ada.id, name)).toEqual(refusal);
});
