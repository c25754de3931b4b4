import { superstoreVendorId } from '@agora/kit/superstore';
import type { PostalAddress } from '@agora/schema';
import type { Role } from './domain/user.ts';

interface DemoLogin {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly roles: Role[];
  readonly vendorId: string | null;
  readonly depot: string | null;
  readonly address: PostalAddress;
  readonly addressId: string;
  readonly paymentMethodId: string;
}

/** Whose the demo shop's courier is. */
export const demoCourierId = '018f0000-0000-7000-8000-0000000c0011';

/** One account for each role. The last digits of the ids are fixed, so that a tour can name them. */
export const demoLogins: readonly DemoLogin[] = [
  demoLogin('ada', 'Ada Shopper', 'CUSTOMER', 'ada'),
  { ...demoLogin('vendor', 'Vera Vendor', 'VENDOR', 'be0'), vendorId: superstoreVendorId },
  { ...demoLogin('courier', 'Cole Courier', 'COURIER', 'c00'), depot: 'US-WA' },
  demoLogin('support', 'Sue Support', 'SUPPORT', '5a0'),
  demoLogin('admin', 'Amy Admin', 'ADMIN', 'ad0'),
];

function demoLogin(name: string, displayName: string, role: Role, digits: string): DemoLogin {
  const idOf = (kind: number) => `018f0000-0000-7000-8000-00000000${digits}${kind}`;
  const address = {
    recipient: displayName,
    line1: '1 Market Square',
    line2: null,
    city: 'Seattle',
    region: 'WA',
    postalCode: '98101',
    country: 'US',
  };
  return {
    id: idOf(0),
    email: `${name}@example.com`,
    displayName,
    roles: [role],
    vendorId: null,
    depot: null,
    address,
    addressId: idOf(1),
    paymentMethodId: idOf(2),
  };
}
