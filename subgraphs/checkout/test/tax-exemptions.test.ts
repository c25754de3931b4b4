import { erasedPerson } from '@agora/kit/testing';
import { checkoutCompletedV2, checkoutPersonalData, userCustomerGroups } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { ada, bob, type Checkout, chair, codesOf, complete, readyCart, startCheckout, usd } from './start-checkout.ts';

const staff = { id: '018f0000-0000-7000-8000-0000000057af', scopes: ['tax:read', 'tax:manage'] };
const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

const TAXED = /* GraphQL */ `
  fragment Taxed on Cart {
    taxNote
    lines {
      unitPrice {
        amount
      }
      taxes {
        percent
        explanation {
          code
          data {
            name
            value
          }
        }
      }
    }
    shipping {
      taxes {
        explanation {
          code
        }
      }
    }
    totals {
      tax {
        amount
      }
    }
  }
  query ($id: ID!) {
    cart(id: $id) {
      ...Taxed
    }
  }
`;
const read = async (shop: Checkout, id: string, viewer: { readonly id: string } = ada) =>
  (await shop.as(viewer).query(TAXED, { id })).cart;

const EXEMPTION = /* GraphQL */ `
  fragment Exemption on TaxExemption {
    id
    customer {
      id
    }
    customerGroup
    country
    region
    reason
    certificateNumber
    validFrom
    validTo
    createdBy {
      id
    }
    createdAt
  }
`;

async function change(shop: Checkout, operation: 'Create' | 'End', input: Readonly<Record<string, unknown>>) {
  const field = `taxExemption${operation}`;
  const document = `${EXEMPTION} mutation ($input: TaxExemption${operation}Input!) {
    ${field}(input: $input) { taxExemption { ...Exemption } userErrors { code field } }
  }`;
  return (await shop.as(staff).mutate(document, { input }))[field];
}

const exempt = async (shop: Checkout, more: Readonly<Record<string, unknown>> = {}) =>
  change(shop, 'Create', { customerId: ada.id, reason: 'RESALE', certificateNumber: ' KY-1234 ', ...more });

/** The shop, whose user service knows one group. */
async function startShop(): Promise<Checkout> {
  const shop = await startCheckout();
  shop.answers(userCustomerGroups, ({ codes }) => ({ known: codes.filter((code) => code === 'charities') }));
  return shop;
}

describe('a customer who is exempt from tax', () => {
  it('pays none, is told why for each line, and so is the order', async () => {
    await using shop = await startShop();
    const cartId = await readyCart(shop);
    const before = await read(shop, cartId);

    const { taxExemption, userErrors } = await exempt(shop, { country: 'us', region: 'Kentucky' });

    const cart = await read(shop, cartId);
    expect(userErrors).toEqual([]);
    expect(taxExemption).toMatchObject({
      ...{ customer: { id: ada.id }, customerGroup: null, country: 'US', region: 'KY', reason: 'RESALE' },
      ...{ certificateNumber: 'KY-1234', validTo: null, createdBy: { id: staff.id } },
    });
    expect([before.taxNote, before.totals.tax.amount === '0.00']).toEqual([null, false]);
    expect(cart).toMatchObject({
      taxNote: 'Exempt from tax, under the certificate KY-1234.',
      lines: [{ unitPrice: { amount: '100.00' }, taxes: [{ percent: '0', explanation: { code: 'TAX_EXEMPT' } }] }],
      shipping: { taxes: [{ explanation: { code: 'TAX_EXEMPT' } }] },
      totals: { tax: { amount: '0.00' } },
    });
    expect(cart.lines[0].taxes[0].explanation.data).toEqual([
      { name: 'reason', value: 'RESALE' },
      { name: 'country', value: 'US' },
      { name: 'taxClass', value: 'standard' },
    ]);
    expect(codesOf(await complete(shop.as(ada), cartId))).toEqual([]);
    await change(shop, 'End', { taxExemptionId: taxExemption.id });
    expect((await read(shop, cartId)).taxNote).toBe('Exempt from tax, under the certificate KY-1234.');
    expect((await shop.emitted(checkoutCompletedV2))[0]).toMatchObject({
      details: { exemptionCertificate: 'KY-1234' },
      lines: [{ taxes: [{ millionths: 0, explanation: { code: 'TAX_EXEMPT', data: { reason: 'RESALE' } } }] }],
      totals: { tax: usd(0) },
    });
  });

  it('has prices without the tax that is in them', async () => {
    await using shop = await startShop();
    const rate = { country: 'US', region: 'KY', taxClass: 'standard', millionths: 250_000, isIncluded: true };
    await shop.given(({ taxRates }) =>
      taxRates.save({ ...rate, validFrom: new Date(), setBy: null, setAt: new Date() }),
    );
    const cartId = await readyCart(shop);

    await exempt(shop);

    expect((await read(shop, cartId)).lines[0].unitPrice.amount).toBe('80.00');
  });

  it.each([
    ['has not begun', { validFrom: inDays(1) }],
    ['is of another region', { country: 'US', region: 'OR' }],
    ['is of another country', { country: 'CH' }],
    ['is of somebody else', { customerId: bob.id }],
    ['is of a group that they are not in', { customerId: null, customerGroup: 'charities' }],
  ])('is taxed as everybody where the exemption %s', async (_, more) => {
    await using shop = await startShop();
    const cartId = await readyCart(shop);

    expect(codesOf(await exempt(shop, more))).toEqual([]);

    expect(await read(shop, cartId)).toMatchObject({
      taxNote: null,
      lines: [{ taxes: [{ explanation: { code: 'TAX_OF_REGION' } }] }],
    });
  });

  it('is exempt as long as it lasts, and until it is ended', async () => {
    await using shop = await startShop();
    const cartId = await readyCart(shop);
    const { taxExemption } = await exempt(shop, {
      certificateNumber: null,
      validFrom: inDays(-30),
      validTo: inDays(1),
    });
    const during = await read(shop, cartId);

    const ended = await change(shop, 'End', { taxExemptionId: taxExemption.id });
    const again = await change(shop, 'End', { taxExemptionId: taxExemption.id });

    expect(during.taxNote).toBe('Exempt from tax.');
    expect((await read(shop, cartId)).taxNote).toBeNull();
    expect(Date.parse(ended.taxExemption.validTo)).toBeLessThan(Date.parse(taxExemption.validTo));
    expect(again).toEqual(ended);
  });

  it('is exempt with all of a group, as long as they are in it', async () => {
    await using shop = await startShop();
    const cartId = await readyCart(shop);
    await exempt(shop, { customerId: null, customerGroup: 'charities', reason: 'CHARITY', certificateNumber: null });
    const member = { ...ada, customerGroups: ['charities'] };

    expect((await read(shop, cartId, member)).taxNote).toBe('Exempt from tax.');
    expect((await read(shop, cartId)).taxNote).toBeNull();
    expect(codesOf(await complete(shop.as(member), cartId))).toEqual([]);
    expect((await shop.emitted(checkoutCompletedV2))[0]).toMatchObject({ totals: { tax: usd(0) } });
  });

  it('is erased with what says so, after it was told', async () => {
    await using shop = await startShop();
    await exempt(shop);
    const askAbout = async () => {
      const { records } = await shop.ask(checkoutPersonalData, { userId: ada.id, cursor: null });
      return records.filter(({ about }) => about === 'taxExemptions').map(({ data }) => data);
    };
    const told = await askAbout();

    const counts = await shop.given(({ personalData }) => personalData.erase(erasedPerson(ada.id)));

    expect(told).toMatchObject([{ reason: 'RESALE', certificateNumber: 'KY-1234' }]);
    expect(counts).toMatchObject({ taxExemptions: 1 });
    expect(await askAbout()).toEqual([]);
  });

  it('costs as many statements to read a cart with one exemption as with many, of groups too', async () => {
    await using shop = await startShop();
    const cartId = await readyCart(shop);
    const member = { ...ada, customerGroups: ['charities', 'traders'] };
    const statements = () => shop.statements(() => read(shop, cartId, member));
    await exempt(shop);
    const one = await statements();
    await exempt(shop, { country: 'CH' });
    await exempt(shop, { customerId: null, customerGroup: 'charities' });

    expect(await statements()).toBe(one);
  });
});

describe('exemptions', () => {
  it.each([
    ['AMBIGUOUS_INPUT', 'customerId', { customerGroup: 'charities' }],
    ['AMBIGUOUS_INPUT', 'customerId', { customerId: null }],
    ['CUSTOMER_NOT_FOUND', 'customerId', { customerId: chair }],
    ['CUSTOMER_GROUP_NOT_FOUND', 'customerGroup', { customerId: null, customerGroup: 'nobody' }],
    ['CUSTOMER_GROUP_NOT_FOUND', 'customerGroup', { customerId: null, customerGroup: 'x'.repeat(10_000) }],
    ['UNKNOWN_REGION', 'region', { country: 'US', region: 'Atlantis' }],
    ['UNKNOWN_REGION', 'region', { region: 'KY' }],
    ['INVALID_CERTIFICATE', 'certificateNumber', { certificateNumber: 'two\nlines' }],
    ['INVALID_CERTIFICATE', 'certificateNumber', { certificateNumber: 'x'.repeat(61) }],
    ['INVALID_PERIOD', 'validTo', { validFrom: inDays(2), validTo: inDays(1) }],
    ['INVALID_PERIOD', 'validTo', { validFrom: inDays(-2), validTo: inDays(-1) }],
  ])('are refused with %s of %s: %#', async (code, field, more) => {
    await using shop = await startShop();

    expect(await exempt(shop, more)).toEqual({
      taxExemption: null,
      userErrors: [{ code, field: ['input', field] }],
    });
  });

  it('are at most a hundred of one customer that are not over, and ended only where there is one', async () => {
    await using shop = await startShop();
    const { taxExemption } = await exempt(shop);
    const now = new Date();
    const like = {
      ...{ customerId: ada.id, customerGroup: null, country: null, region: '', validTo: null },
      ...{ reason: 'OTHER' as const, certificateNumber: null, validFrom: now, createdBy: staff.id, createdAt: now },
    };
    await shop.given(async ({ taxExemptions }) => {
      for (let index = 1; index < 100; index += 1) {
        await taxExemptions.save({ ...like, id: `018f0000-0000-7000-8000-${index.toString().padStart(12, '0')}` });
      }
    });

    expect((await exempt(shop)).userErrors).toEqual([
      { code: 'TOO_MANY_TAX_EXEMPTIONS', field: ['input', 'customerId'] },
    ]);
    await change(shop, 'End', { taxExemptionId: taxExemption.id });
    expect(codesOf(await exempt(shop))).toEqual([]);
    expect((await change(shop, 'End', { taxExemptionId: chair })).userErrors).toEqual([
      { code: 'TAX_EXEMPTION_NOT_FOUND', field: ['input', 'taxExemptionId'] },
    ]);
  });

  it('are made once under a key, and listed in pages, of everybody, a customer or a group', async () => {
    await using shop = await startShop();
    const first = await exempt(shop, { idempotencyKey: 'one' });
    const again = await exempt(shop, { idempotencyKey: 'one' });
    const second = await exempt(shop, { country: 'CH' });
    const ofGroup = await exempt(shop, { customerId: null, customerGroup: 'charities' });
    const LIST = `query ($customerId: ID, $customerGroup: String, $first: Int, $after: String) {
      taxExemptions(customerId: $customerId, customerGroup: $customerGroup, first: $first, after: $after) {
        nodes { id } pageInfo { endCursor hasNextPage } totalCount
      }
    }`;
    const list = async (variables: object) => (await shop.as(staff).query(LIST, { ...variables })).taxExemptions;
    const idsOf = ({ nodes }: { nodes: readonly { id: string }[] }) => nodes.map(({ id }) => id);
    const [one, two, three] = [first, second, ofGroup].map(({ taxExemption }) => taxExemption.id);

    const page = await list({ first: 2 });

    expect(again).toEqual(first);
    expect([idsOf(page), page.pageInfo.hasNextPage, page.totalCount]).toEqual([[three, two], true, 3]);
    expect(idsOf(await list({ first: 2, after: page.pageInfo.endCursor }))).toEqual([one]);
    expect(idsOf(await list({ customerId: ada.id }))).toEqual([two, one]);
    expect(idsOf(await list({ customerGroup: 'charities' }))).toEqual([three]);
  });

  it('are for staff alone', async () => {
    await using shop = await startShop();
    const document = `mutation { taxExemptionCreate(input: { customerId: "${ada.id}", reason: OTHER }) { userErrors { code } } }`;

    const made = await shop.as(ada).execute(document);
    const listed = await shop.as(ada).execute('{ taxExemptions { totalCount } }');

    const forbidden = [{ extensions: { code: 'FORBIDDEN' } }];
    expect([made.errors, listed.errors]).toMatchObject([forbidden, forbidden]);
  });
});
