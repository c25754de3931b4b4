import type { SeedContext } from '@agora/kit';
import { superstoreCustomers, superstoreVendorId } from '@agora/kit/superstore';
import type { Settings } from './config.ts';
import { hashPassword } from './db/accounts/password-hash.ts';
import type { Stores } from './db/stores.ts';
import { organisation, organisationMember } from './db/organisation-tables.ts';
import { account, address, paymentMethod } from './db/tables.ts';
import { demoCourierId, demoLogins } from './demo-logins.ts';

const demoPassword = 'correct-horse-battery';

/** The demo shop's customers, and one login for each role. They share a password, hashed once so that this stays fast. */
export async function seed({ tx, settings, now }: SeedContext<Stores, Settings>): Promise<void> {
  if (!settings.hasDemoAccounts) return;
  const customers = superstoreCustomers().map((customer) => ({
    ...customer,
    roles: ['CUSTOMER' as const],
    vendorId: null,
    depot: null,
  }));
  const everyone = [...demoLogins, ...customers];
  const shared = {
    passwordHash: await hashPassword(demoPassword),
    locale: 'en-US',
    emailVerifiedAt: now,
    registeredAt: now,
    version: 1,
  };
  const added = { addedAt: now, lastUsedAt: null };
  const card = {
    provider: 'simulated',
    providerToken: 'tok_approve',
    brand: 'Visa',
    lastFour: '4242',
    expiryMonth: 12,
    expiryYear: now.getUTCFullYear() + 4,
  };
  await tx
    .insert(account)
    .values(
      everyone.map(({ addressId: _, paymentMethodId: __, address: ___, ...person }) => ({ ...shared, ...person })),
    );
  await tx.insert(address).values(
    everyone.map(({ id: userId, addressId, address: postalAddress }) => ({
      ...added,
      id: addressId,
      userId,
      postalAddress,
      isDefaultShipping: true,
      isDefaultBilling: true,
    })),
  );
  await tx.insert(paymentMethod).values(
    everyone.map(({ id: userId, paymentMethodId }) => ({
      ...added,
      ...card,
      isDefault: true,
      id: paymentMethodId,
      userId,
    })),
  );
  const made = { contactPhone: null, status: 'ACTIVE' as const, createdAt: now, version: 1 };
  await tx.insert(organisation).values([
    { ...made, id: superstoreVendorId, kind: 'VENDOR', name: 'Superstore', contactEmail: 'vendor@example.com' },
    {
      ...made,
      id: demoCourierId,
      kind: 'COURIER',
      name: 'Puget Sound Parcels',
      contactEmail: 'courier@example.com',
      depot: 'US-WA',
    },
  ]);
  const owners = demoLogins.flatMap(({ id: userId, vendorId, depot }) => {
    const joined = { userId, role: 'OWNER', joinedAt: now } as const;
    return [
      ...(vendorId === null ? [] : [{ ...joined, organisationId: vendorId, kind: 'VENDOR' as const }]),
      ...(depot === null ? [] : [{ ...joined, organisationId: demoCourierId, kind: 'COURIER' as const }]),
    ];
  });
  await tx.insert(organisationMember).values(owners);
}
