import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ada, chair, codesOf, lamp, startCheckout } from '../start-checkout.ts';
import { automatic, draftThatIsOver, inUsd, manage, marketing, PROMOTION_FIELDS, running, written } from './staff.ts';

const PROMOTIONS = /* GraphQL */ `
  query ($where: PromotionWhere, $orderBy: PromotionOrder, $first: Int, $after: String) {
    promotions(where: $where, orderBy: $orderBy, first: $first, after: $after) {
      nodes {
        name
      }
      pageInfo {
        endCursor
        hasNextPage
      }
      totalCount
    }
  }
`;

describe('a promotion', () => {
  it('is written as a draft, and shown as it was written', async () => {
    await using shop = await startCheckout();
    const promotion = written({
      action: { kind: 'BUNDLE', amount: inUsd('99.90'), variants: [{ variantId: chair, quantity: 2 }] },
      conditions: { minimumSubtotal: inUsd('20'), isFirstOrder: true, countries: ['us'] },
      usageLimit: 100,
      budget: inUsd('500.00'),
    });

    const payload = await manage(shop, 'promotionCreate', { promotion });

    expect(payload).toMatchObject({
      userErrors: [],
      promotion: {
        ...{ name: 'Welcome', status: 'DRAFT', trigger: 'CODE', version: 1, usageLimit: 100, used: 0 },
        ...{ budget: { amount: '500.00' }, budgetSpent: { amount: '0.00' } },
        conditions: { minimumSubtotal: { amount: '20.00' }, isFirstOrder: true, countries: ['US'] },
        action: { kind: 'BUNDLE', amount: { amount: '99.90' }, variants: [{ variant: { id: chair }, quantity: 2 }] },
        codes: { nodes: [], totalCount: 0 },
      },
    });
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['name', { name: ' ' }],
    ['endsAt', { startsAt: '2026-01-02T00:00:00.000Z', endsAt: '2026-01-01T00:00:00.000Z' }],
    ['endsAt', { endsAt: '2020-01-01T00:00:00.000Z' }],
    ['priority', { priority: 1_001 }],
    ['usageLimit', { usageLimit: 0 }],
    ['action.percent', { action: { kind: 'PERCENT_OFF' } }],
    ['action.percent', { action: { kind: 'PERCENT_OFF', percent: '100.1' } }],
    ['action.amount', { action: { kind: 'AMOUNT_OFF', amount: inUsd('0') } }],
    ['action.tiers', { action: { kind: 'TIERED_BY_QUANTITY' } }],
    ['action.tiers.0.fromQuantity', { action: { kind: 'TIERED_BY_QUANTITY', tiers: [{ percent: '5' }] } }],
    ['action.buyQuantity', { action: { kind: 'BUY_X_GET_Y', getQuantity: 1 } }],
    ['action.variants', { action: { kind: 'GIFT', variants: [{ variantId: randomUUID(), quantity: 1 }] } }],
    ['conditions.customerGroups', { conditions: { customerGroups: ['Trade!'] } }],
    ['budget', { budget: { amount: '5', currency: 'EUR' }, action: { kind: 'AMOUNT_OFF', amount: inUsd('5') } }],
  ])('is told what is wrong with it: %s', async (field, more) => {
    await using shop = await startCheckout();

    const { promotion, userErrors } = await manage(shop, 'promotionCreate', { promotion: written(more) });

    expect(promotion).toBeNull();
    expect(userErrors).toMatchObject([
      { code: 'INVALID_PROMOTION', field: ['input', 'promotion', ...field.split('.')] },
    ]);
  });

  it('is switched on, off for a while and off for ever; what is asked again is so already', async () => {
    await using shop = await startCheckout();
    const { promotion } = await manage(shop, 'promotionCreate', { promotion: written() });
    const promotionId: string = promotion.id;
    const statuses: string[] = [];
    for (const step of ['Activate', 'Activate', 'Pause', 'Activate', 'End', 'End']) {
      const payload = await manage(shop, `promotion${step}`, { promotionId });
      statuses.push(`${payload.promotion.status} ${payload.promotion.version}`);
    }

    const again = await manage(shop, 'promotionActivate', { promotionId });

    expect(statuses).toEqual(['ACTIVE 2', 'ACTIVE 2', 'PAUSED 3', 'ACTIVE 4', 'ENDED 5', 'ENDED 5']);
    expect(codesOf(again)).toEqual(['PROMOTION_STATUS_CONFLICT']);
    expect(codesOf(await manage(shop, 'promotionEnd', { promotionId: randomUUID() }))).toEqual(['PROMOTION_NOT_FOUND']);
  });

  it('is not switched on when its end has come', async () => {
    await using shop = await startCheckout();
    const over = await draftThatIsOver(shop);

    const refused = await manage(shop, 'promotionActivate', { promotionId: over.id });

    expect(codesOf(refused)).toEqual(['PROMOTION_OVER']);
  });

  it('is changed while it is switched off, by whoever saw its latest version', async () => {
    await using shop = await startCheckout();
    const promotionId = await running(shop);
    const change = (more: object = {}) =>
      manage(shop, 'promotionUpdate', { promotionId, promotion: written({ name: 'Hello' }), ...more });

    expect(codesOf(await change())).toEqual(['PROMOTION_STATUS_CONFLICT']);
    await manage(shop, 'promotionPause', { promotionId });
    expect(codesOf(await change({ expectedVersion: 1 }))).toEqual(['VERSION_CONFLICT']);
    expect(await change({ expectedVersion: 3 })).toMatchObject({ promotion: { name: 'Hello', version: 4 } });
  });

  it('is not given an end that is over, while it is a draft', async () => {
    await using shop = await startCheckout();
    const { promotion } = await manage(shop, 'promotionCreate', { promotion: written() });

    const { userErrors } = await manage(shop, 'promotionUpdate', {
      ...{ promotionId: promotion.id, promotion: written({ endsAt: '2020-01-01T00:00:00.000Z' }) },
    });

    const message = 'The last day is over. Choose a later one.';
    expect(userErrors).toEqual([{ code: 'INVALID_PROMOTION', field: ['input', 'promotion', 'endsAt'], message }]);
  });

  it('names the goods that it is about', async () => {
    await using shop = await startCheckout();
    const action = { kind: 'PERCENT_OFF', percent: '10', items: { variantIds: [chair], productIds: [lamp] } };
    const { promotion } = await manage(shop, 'promotionCreate', { promotion: written({ action }) });

    const read = 'query ($id: ID!) { promotion(id: $id) { action { items { variants { id } products { id } } } } }';

    expect((await shop.as(marketing).query(read, { id: promotion.id })).promotion.action.items).toEqual({
      variants: [{ id: chair }],
      products: [{ id: lamp }],
    });
  });

  it('is one of at most fifty that carts have by themselves', async () => {
    await using shop = await startCheckout();
    for (let index = 0; index < 50; index += 1) await automatic(shop);
    const { promotion } = await manage(shop, 'promotionCreate', { promotion: written({ trigger: 'AUTOMATIC' }) });

    const refused = await manage(shop, 'promotionActivate', { promotionId: promotion.id });

    const active = await shop.as(marketing).query(PROMOTIONS, { where: { status: { eq: 'ACTIVE' } }, first: 0 });
    expect([codesOf(refused), active.promotions.totalCount]).toEqual([['TOO_MANY_PROMOTIONS'], 50]);
  });

  it('is listed for staff, by status, name and code, in pages', async () => {
    await using shop = await startCheckout();
    await running(shop, { name: 'Beta' });
    await automatic(shop, { name: 'alpha' });
    await manage(shop, 'promotionCreate', { promotion: written({ name: 'Gamma' }) });
    const list = async (variables: object) => (await shop.as(marketing).query(PROMOTIONS, { ...variables })).promotions;
    const namesOf = ({ nodes }: { nodes: readonly { name: string }[] }) => nodes.map(({ name }) => name);

    const first = await list({ orderBy: 'NAME', first: 2 });
    const rest = await list({ orderBy: 'NAME', first: 2, after: first.pageInfo.endCursor });

    expect([namesOf(first), namesOf(rest), first.totalCount]).toEqual([['alpha', 'Beta'], ['Gamma'], 3]);
    expect(namesOf(await list({ where: { code: 'welcome 10' } }))).toEqual(['Beta']);
    expect(namesOf(await list({ where: { status: { oneOf: ['DRAFT'] } } }))).toEqual(['Gamma']);
    expect(namesOf(await list({ where: { name: { contains: 'ALPH' } } }))).toEqual(['alpha']);
  });

  it('costs as many statements to read with its counts as twenty of them', async () => {
    await using shop = await startCheckout();
    for (let index = 0; index < 20; index += 1) {
      await manage(shop, 'promotionCreate', { promotion: written({ usageLimit: 5, budget: inUsd('1') }) });
    }
    const PAGE = 'query ($first: Int) { promotions(first: $first) { nodes { used budgetSpent { amount } } } }';
    const statementsOf = (first: number) => shop.statements(() => shop.as(marketing).query(PAGE, { first }));

    expect(await statementsOf(20)).toEqual(await statementsOf(1));
  });

  it('is for staff alone', async () => {
    await using shop = await startCheckout();
    const promotionId = await running(shop);
    const ONE = `${PROMOTION_FIELDS} query ($id: ID!) { promotion(id: $id) { ...PromotionFields } }`;

    const seen = await shop.as({ ...marketing, scopes: ['promotion:read'] }).query(ONE, { id: promotionId });

    expect(seen.promotion).toMatchObject({ name: 'Welcome' });
    expect((await shop.as(ada).execute(ONE, { id: promotionId })).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
  });
});

describe('the codes of a promotion', () => {
  it('are chosen by staff however they are written, each with limits, and none twice', async () => {
    await using shop = await startCheckout();
    const { promotion } = await manage(shop, 'promotionCreate', { promotion: written() });
    const add = (codes: readonly string[], more: object = {}) =>
      manage(shop, 'promotionCodesAdd', { promotionId: promotion.id, codes, ...more });

    const added = await add([' wel come-10 ', 'ｓｐｒｉｎｇ'], { usageLimit: 5 });

    expect(added.promotion.codes).toEqual({
      nodes: [
        { code: 'SPRING', usageLimit: 5, used: 0 },
        { code: 'WELCOME-10', usageLimit: 5, used: 0 },
      ],
      totalCount: 2,
    });
    expect(await add(['OTHER', 'Spring'])).toMatchObject({
      userErrors: [{ code: 'CODE_TAKEN', field: ['input', 'codes', '1'] }],
    });
    expect(codesOf(await add(['AB']))).toEqual(['INVALID_CODE']);
    expect(codesOf(await add([]))).toEqual(['TOO_MANY_CODES']);
    expect(codesOf(await add(['LIMIT'], { usageLimit: 0 }))).toEqual(['INVALID_PROMOTION']);
  });

  it('are made so that nobody guesses them, each for one order unless said', async () => {
    await using shop = await startCheckout();
    const { promotion } = await manage(shop, 'promotionCreate', { promotion: written() });
    const generate = (more: object) => manage(shop, 'promotionCodesGenerate', { promotionId: promotion.id, ...more });

    const { promotion: made } = await generate({ count: 1_000, prefix: 'vip' });

    expect(made.codes.totalCount).toBe(1_000);
    expect(made.codes.nodes[0]).toMatchObject({ code: expect.stringMatching(/^VIP-[A-Z0-9]{14}$/), usageLimit: 1 });
    expect(codesOf(await generate({ count: 1_001 }))).toEqual(['TOO_MANY_CODES']);
    expect(codesOf(await generate({ count: 1, prefix: '?' }))).toEqual(['INVALID_CODE']);
  });

  it('are of promotions that need one', async () => {
    await using shop = await startCheckout();
    const promotionId = await automatic(shop, { action: { kind: 'AMOUNT_OFF', amount: inUsd('1') } });

    const refused = await manage(shop, 'promotionCodesAdd', { promotionId, codes: [lamp] });

    expect(codesOf(refused)).toEqual(['PROMOTION_STATUS_CONFLICT']);
  });
});
