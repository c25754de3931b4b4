import type { Checkout } from '../start-checkout.ts';

export const marketing = { id: '018f0000-0000-7000-8000-0000000057af', scopes: ['promotion:read', 'promotion:manage'] };

export const PROMOTION_FIELDS = /* GraphQL */ `
  fragment PromotionFields on Promotion {
    id
    name
    status
    trigger
    version
    usageLimit
    used
    budget {
      amount
    }
    budgetSpent {
      amount
    }
    conditions {
      minimumSubtotal {
        amount
      }
      isFirstOrder
      countries
    }
    action {
      kind
      percent
      amount {
        amount
      }
      tiers {
        fromQuantity
        percent
      }
      variants {
        variant {
          id
        }
        quantity
      }
    }
    codes(first: 3) {
      nodes {
        code
        usageLimit
        used
      }
      totalCount
    }
  }
`;

/** Runs one of the mutations of promotions as marketing and gives its payload. */
export async function manage(shop: Checkout, mutation: string, input: Readonly<Record<string, unknown>>) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const document = `${PROMOTION_FIELDS}
    mutation ($input: ${type}!) {
      ${mutation}(input: $input) { promotion { ...PromotionFields } userErrors { code field message } }
    }`;
  return (await shop.as(marketing).mutate(document, { input }))[mutation];
}

const tenPercent = { kind: 'PERCENT_OFF', percent: '10' };
export const inUsd = (amount: string) => ({ amount, currency: 'USD' });

export function written(more: Readonly<Record<string, unknown>> = {}) {
  return { name: 'Welcome', trigger: 'CODE', stacking: 'COMBINABLE', action: tenPercent, ...more };
}

/** A promotion that is switched on, with these codes. */
export async function running(
  shop: Checkout,
  more: Readonly<Record<string, unknown>> = {},
  codes: Readonly<Record<string, unknown>> | null = { codes: ['WELCOME10'] },
): Promise<string> {
  const { promotion } = await manage(shop, 'promotionCreate', { promotion: written(more) });
  const promotionId: string = promotion.id;
  if (codes) await manage(shop, 'promotionCodesAdd', { promotionId, ...codes });
  await manage(shop, 'promotionActivate', { promotionId });
  return promotionId;
}

/** A promotion that carts have by themselves. */
export const automatic = (shop: Checkout, more: Readonly<Record<string, unknown>> = {}) =>
  running(shop, { trigger: 'AUTOMATIC', ...more }, null);

/** A draft whose end has come since it was written. */
export async function draftThatIsOver(shop: Checkout) {
  const { promotion } = await manage(shop, 'promotionCreate', { promotion: written() });
  await shop.given(async ({ promotions }) => {
    const draft = await promotions.lock(promotion.id);
    if (draft) await promotions.save({ ...draft, endsAt: new Date('2020-01-01T00:00:00Z') });
  });
  return promotion;
}
