import { userContact } from '@agora/schema';
import { ada, type Shop, startPayment } from '../start-payment.ts';

export const admin = {
  id: '018f0000-0000-7000-8000-0000000000ad',
  roles: ['ADMIN'],
  scopes: ['giftcard:issue', 'credit:read', 'credit:manage', 'payment:refund', 'payment:read:any'],
};

export const inUsd = (amount: string) => ({ amount, currency: 'USD' });

/** A payment service whose customers have accounts. */
export async function startWithCredits(...around: Parameters<typeof startPayment>): Promise<Shop> {
  const shop = await startPayment(...around);
  shop.answers(userContact, ({ userId }) =>
    userId === ada.id ? { email: 'ada@example.com', displayName: 'Ada', locale: 'en' } : null,
  );
  return shop;
}

const CARD =
  'id lastFour status note expiresAt initial { amount } balance { amount } entries { kind amount { amount } balance { amount } }';
const CREDIT =
  'id balance { amount currency } entries { kind reason amount { amount } balance { amount } order { id } }';
const ERRORS = 'userErrors { code field }';

const documents = {
  giftCardIssue: `mutation ($input: GiftCardIssueInput!) { giftCardIssue(input: $input) { giftCards { code giftCard { ${CARD} } } ${ERRORS} } }`,
  giftCardDisable: `mutation ($input: GiftCardStatusInput!) { giftCardDisable(input: $input) { giftCard { ${CARD} version } ${ERRORS} } }`,
  giftCardEnable: `mutation ($input: GiftCardStatusInput!) { giftCardEnable(input: $input) { giftCard { ${CARD} version } ${ERRORS} } }`,
  giftCardAdjust: `mutation ($input: GiftCardAdjustInput!) { giftCardAdjust(input: $input) { giftCard { ${CARD} } ${ERRORS} } }`,
  giftCardExtend: `mutation ($input: GiftCardExtendInput!) { giftCardExtend(input: $input) { giftCard { ${CARD} } ${ERRORS} } }`,
  giftCardReplace: `mutation ($input: GiftCardReplaceInput!) { giftCardReplace(input: $input) { replacement { code giftCard { ${CARD} } } ${ERRORS} } }`,
  giftCardCheck: `mutation ($input: GiftCardCheckInput!) { giftCardCheck(input: $input) { giftCard { ${CARD} } ${ERRORS} } }`,
  giftCardRedeem: `mutation ($input: GiftCardRedeemInput!) { giftCardRedeem(input: $input) { storeCredit { ${CREDIT} } ${ERRORS} } }`,
  storeCreditGrant: `mutation ($input: StoreCreditGrantInput!) { storeCreditGrant(input: $input) { storeCredit { ${CREDIT} } ${ERRORS} } }`,
  storeCreditRevoke: `mutation ($input: StoreCreditRevokeInput!) { storeCreditRevoke(input: $input) { storeCredit { ${CREDIT} } ${ERRORS} } }`,
};

type Input = Readonly<Record<string, unknown>>;

export async function change(client: Shop['guest'], name: keyof typeof documents, input: Input) {
  return (await client.mutate(documents[name], { input }))[name];
}

export const codesOf = ({ userErrors }: { readonly userErrors: readonly { readonly code: string }[] }) =>
  userErrors.map(({ code }) => code);

let attempts = 0;
export const key = () => `attempt ${(attempts += 1).toString()}`;

/** A gift card, with its code. */
export async function issue(shop: Shop, amount = '50.00', more: Input = {}): Promise<{ id: string; code: string }> {
  const input = { amount: inUsd(amount), idempotencyKey: key(), ...more };
  const [{ code, giftCard }] = (await change(shop.as(admin), 'giftCardIssue', input)).giftCards;
  return { id: giftCard.id, code };
}

export async function grant(shop: Shop, amount: string, customerId = ada.id) {
  const input = { customerId, amount: inUsd(amount), reason: 'Sorry', idempotencyKey: key() };
  return change(shop.as(admin), 'storeCreditGrant', input);
}

/** What somebody sees of a customer's store credit and gift cards. */
export async function creditsOf(client: Shop['guest'], id = ada.id) {
  const document = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on User { storeCredit { ${CREDIT} } giftCards { ${CARD} } } } }`;
  return (await client.query(document, { representations: [{ __typename: 'User', id }] }))._entities[0];
}
