import { randomUUID } from 'node:crypto';
import type { ShopClient } from '../shop-client.ts';
import type { PersonAtShop } from './persons.ts';

export const vendorOrganisation = '018f0000-0000-7000-8000-0000000be011';
export const courierOrganisation = '018f0000-0000-7000-8000-0000000c0011';

/** Somebody is invited to act for the vendor, and somebody for the couriers of another depot; both can be telephoned. */
export async function inviteSomebody(admin: ShopClient): Promise<void> {
  const email = () => `${randomUUID()}@example.com`;
  const contactPhone = '+1 206 555 0100';
  await admin.request(INVITE, {
    vendor: { vendorId: vendorOrganisation, email: email() },
    courier: { courierId: courierOrganisation, email: email() },
    vendorPhone: { vendorId: vendorOrganisation, contactPhone },
    courierPhone: { courierId: courierOrganisation, contactPhone },
  });
}

/** A program that acts for the vendor. */
export async function makeServiceToken({ client, password }: PersonAtShop): Promise<void> {
  const expiresAt = new Date(Date.now() + 24 * 3_600_000).toISOString();
  const input = { name: 'Stock sync', scopes: ['inventory:write'], expiresAt, password };
  await client.request(TOKEN, { input });
}

const INVITE = /* GraphQL */ `
  mutation (
    $vendor: VendorMemberInviteInput!
    $courier: CourierMemberInviteInput!
    $vendorPhone: VendorUpdateInput!
    $courierPhone: CourierUpdateInput!
  ) {
    vendorMemberInvite(input: $vendor) {
      userErrors {
        code
      }
    }
    courierMemberInvite(input: $courier) {
      userErrors {
        code
      }
    }
    vendorUpdate(input: $vendorPhone) {
      userErrors {
        code
      }
    }
    courierUpdate(input: $courierPhone) {
      userErrors {
        code
      }
    }
  }
`;

const TOKEN = /* GraphQL */ `
  mutation ($input: ServiceTokenCreateInput!) {
    serviceTokenCreate(input: $input) {
      userErrors {
        code
      }
    }
  }
`;
