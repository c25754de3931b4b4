import { superstoreVendorId } from '@agora/kit/superstore';
import { productPublished } from '@agora/schema';
import type { NotificationShop } from '../start-notification.ts';

export const vendor = {
  id: '018f0000-0000-7000-8000-00000000be01',
  roles: ['CUSTOMER', 'VENDOR'],
  scopes: ['product:write', 'inventory:write'],
  vendorId: superstoreVendorId,
};
export const otherVendor = {
  ...vendor,
  id: '018f0000-0000-7000-8000-00000000be02',
  vendorId: '018f0000-0000-7000-8000-00000000be99',
};
export const support = {
  id: '018f0000-0000-7000-8000-00000000aa01',
  roles: ['CUSTOMER', 'SUPPORT'],
  scopes: ['operations:read'],
};
export const admin = { ...support, scopes: ['product:write', 'operations:read', 'operations:manage'] };

const someId = '018f0000-0000-7000-8000-000000000005';
export const otherVariantId = '018f0000-0000-7000-8000-000000000006';
const otherProductId = '018f0000-0000-7000-8000-000000000007';
const usd = (minor: number) => ({ minor, currency: 'USD' });

/** The product of the events of this test, of the vendor's. */
export const published = (vendorId: string | null = vendor.vendorId) =>
  productPublished.draft({
    productId: someId,
    slug: 'chair',
    title: 'Chair',
    categoryId: someId,
    vendorId,
    variants: [{ variantId: someId, sku: 'C', price: usd(61_725) }],
  });

export const publishedOther = () =>
  productPublished.draft({
    productId: otherProductId,
    slug: 'table',
    title: 'Table',
    categoryId: someId,
    vendorId: otherVendor.vendorId,
    variants: [{ variantId: otherVariantId, sku: 'T', price: usd(100) }],
  });

const ENDPOINT = 'id url description eventTypes isOn switchedOffAt failingSince previousSecretUntil';
const DELIVERY = 'id eventType status body nextAttemptAt attempts { number statusCode latencyMs responseStart fault }';
const ERRORS = 'userErrors { code field }';

export const CREATE = `mutation ($input: WebhookEndpointCreateInput!) {
  webhookEndpointCreate(input: $input) { secret endpoint { ${ENDPOINT} } ${ERRORS} } }`;
export const UPDATE = `mutation ($input: WebhookEndpointUpdateInput!) {
  webhookEndpointUpdate(input: $input) { endpoint { ${ENDPOINT} } ${ERRORS} } }`;
export const DELETE = `mutation ($input: WebhookEndpointDeleteInput!) {
  webhookEndpointDelete(input: $input) { endpoint { id } ${ERRORS} } }`;
export const ROTATE = `mutation ($input: WebhookEndpointSecretRotateInput!) {
  webhookEndpointSecretRotate(input: $input) { secret endpoint { ${ENDPOINT} } ${ERRORS} } }`;
export const TEST = `mutation ($input: WebhookEndpointTestInput!) {
  webhookEndpointTest(input: $input) { delivery { ${DELIVERY} } ${ERRORS} } }`;
export const REDELIVER = `mutation ($input: WebhookRedeliverInput!) {
  webhookRedeliver(input: $input) { delivery { ${DELIVERY} } ${ERRORS} } }`;
export const LIST = `query ($vendorId: ID) { webhookEndpoints(vendorId: $vendorId) { ${ENDPOINT} } }`;
export const LOG = `query ($id: ID!, $first: Int, $after: String) { webhookEndpoint(id: $id) { ${ENDPOINT}
  deliveries(first: $first, after: $after) { edges { cursor } nodes { ${DELIVERY} } pageInfo { hasNextPage endCursor } } } }`;

interface Made {
  readonly webhookEndpointCreate: { readonly secret: string; readonly endpoint: { readonly id: string } };
}

type Chosen = 'ORDER_CONFIRMED' | 'PRODUCT_PUBLISHED' | 'LOW_STOCK' | 'REVIEW_PUBLISHED' | 'ORDER_CANCELLED';

/** An endpoint of somebody's. */
export async function given(
  shop: NotificationShop,
  viewer: typeof vendor | typeof admin,
  { url, eventTypes = ['ORDER_CONFIRMED'] }: { readonly url: string; readonly eventTypes?: readonly Chosen[] },
): Promise<{ readonly id: string; readonly secret: string }> {
  const { webhookEndpointCreate } = (await shop.as(viewer).mutate(CREATE, { input: { url, eventTypes } })) as Made;
  return { id: webhookEndpointCreate.endpoint.id, secret: webhookEndpointCreate.secret };
}
