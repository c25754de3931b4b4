import { invisibleTexts, unfitBlocks } from '@agora/kit/testing';
import { deliveryDelivered, deliveryDispatched, deliveryFailed } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { ada, courier, deliveryOf, otherCourier, type Shop, startWithScheduled, support } from './start-delivery.ts';

const RECORD = /* GraphQL */ `
  mutation ($input: DeliveryEventRecordInput!) {
    deliveryEventRecord(input: $input) {
      delivery {
        status
        failedAttempts
        proof
        version
      }
      userErrors {
        code
        field
        allowed
      }
    }
  }
`;

type Input = Readonly<Record<string, unknown>>;

async function record(shop: Shop, input: Input) {
  const { id: deliveryId } = await deliveryOf(shop);
  return (await shop.as(courier).mutate(RECORD, { input: { deliveryId, ...input } })).deliveryEventRecord;
}

async function recordAll(shop: Shop, kinds: readonly string[]) {
  for (const kind of kinds) expect((await record(shop, { kind })).userErrors).toEqual([]);
}

describe('recording what happened to a parcel', () => {
  it('moves it from the warehouse to the door and tells others', async () => {
    await using shop = await startWithScheduled();
    await recordAll(shop, ['PICKED_UP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY']);

    const answer = await record(shop, { kind: 'DELIVERED', proof: ' With the neighbour ' });

    expect(answer).toEqual({
      delivery: { status: 'DELIVERED', failedAttempts: 0, proof: 'With the neighbour', version: 5 },
      userErrors: [],
    });
    expect(await shop.emitted(deliveryDispatched)).toHaveLength(1);
    expect(await shop.emitted(deliveryDelivered)).toMatchObject([{ proof: 'With the neighbour' }]);
  });

  it('counts an attempt in vain, after which another one follows', async () => {
    await using shop = await startWithScheduled();
    await recordAll(shop, ['PICKED_UP', 'OUT_FOR_DELIVERY']);

    const answer = await record(shop, { kind: 'FAILED_ATTEMPT', reason: 'Nobody at home' });

    expect(answer.delivery).toMatchObject({ status: 'IN_TRANSIT', failedAttempts: 1 });
    expect(await shop.emitted(deliveryFailed)).toMatchObject([{ reason: 'Nobody at home' }]);
    await recordAll(shop, ['OUT_FOR_DELIVERY']);
  });

  it('happens once for each idempotency key, which is for one input and has 1 to 200 characters', async () => {
    await using shop = await startWithScheduled();
    const once = { kind: 'PICKED_UP', idempotencyKey: 'once' };

    const first = await record(shop, once);
    const again = await record(shop, once);
    const other = await record(shop, { ...once, kind: 'IN_TRANSIT' });
    const wrong = await record(shop, { ...once, idempotencyKey: 'x'.repeat(201) });

    expect([first, again].map(({ userErrors }) => userErrors)).toEqual([[], []]);
    expect(await shop.emitted(deliveryDispatched)).toHaveLength(1);
    expect([...other.userErrors, ...wrong.userErrors]).toMatchObject([
      { code: 'IDEMPOTENCY_CONFLICT', field: ['input', 'idempotencyKey'] },
      { code: 'INVALID_IDEMPOTENCY_KEY', field: ['input', 'idempotencyKey'] },
    ]);
  });

  it('refuses what cannot happen now, and says what can', async () => {
    await using shop = await startWithScheduled();
    await recordAll(shop, ['PICKED_UP']);

    const answer = await record(shop, { kind: 'PICKED_UP' });

    expect(answer).toEqual({
      delivery: null,
      userErrors: [
        { code: 'INVALID_TRANSITION', field: ['input', 'kind'], allowed: ['IN_TRANSIT', 'OUT_FOR_DELIVERY'] },
      ],
    });
    expect(await shop.emitted(deliveryDispatched)).toHaveLength(1);
  });

  it('refuses what lacks a proof, a reason or the latest version', async () => {
    await using shop = await startWithScheduled();
    await recordAll(shop, ['PICKED_UP', 'OUT_FOR_DELIVERY']);
    const refusals = [
      [{ kind: 'DELIVERED' }, 'PROOF_REQUIRED', 'proof'],
      ...invisibleTexts.map((proof) => [{ kind: 'DELIVERED', proof }, 'PROOF_REQUIRED', 'proof'] as const),
      ...unfitBlocks.map((proof) => [{ kind: 'DELIVERED', proof }, 'INVALID_TEXT', 'proof'] as const),
      ...invisibleTexts.map((reason) => [{ kind: 'FAILED_ATTEMPT', reason }, 'REASON_REQUIRED', 'reason'] as const),
      [{ kind: 'DELIVERED', proof: 'x'.repeat(501) }, 'INVALID_TEXT', 'proof'],
      [{ kind: 'FAILED_ATTEMPT' }, 'REASON_REQUIRED', 'reason'],
      [{ kind: 'FAILED_ATTEMPT', reason: 'x'.repeat(501) }, 'INVALID_TEXT', 'reason'],
      [{ kind: 'DELIVERED', proof: 'Ada', expectedVersion: 1 }, 'VERSION_CONFLICT', 'expectedVersion'],
    ] as const;

    for (const [input, code, field] of refusals) {
      const answer = await record(shop, input);
      expect(answer).toEqual({ delivery: null, userErrors: [{ code, field: ['input', field], allowed: null }] });
    }

    expect(await deliveryOf(shop)).toMatchObject({ status: 'OUT_FOR_DELIVERY', version: 3 });
  });

  it('takes one of many that come at once', async () => {
    await using shop = await startWithScheduled();

    const answers = await Promise.all(Array.from({ length: 6 }, () => record(shop, { kind: 'PICKED_UP' })));

    expect(answers.filter(({ delivery }) => delivery !== null)).toHaveLength(1);
    expect(await shop.emitted(deliveryDispatched)).toHaveLength(1);
  });

  it('refuses a delivery that is none', async () => {
    await using shop = await startWithScheduled();

    const answer = await record(shop, { deliveryId: ada.id, kind: 'PICKED_UP' });

    expect(answer.userErrors).toEqual([{ code: 'DELIVERY_NOT_FOUND', field: ['input', 'deliveryId'], allowed: null }]);
  });

  it('is for the couriers of the depot that serves the address, and for staff who may record any', async () => {
    await using shop = await startWithScheduled();
    const { id: deliveryId } = await deliveryOf(shop);
    const admin = { ...courier, depot: undefined, scopes: ['delivery:record', 'delivery:record:any'] };
    const recordAs = async (viewer: typeof otherCourier | typeof admin) =>
      (await shop.as(viewer).mutate(RECORD, { input: { deliveryId, kind: 'PICKED_UP' } })).deliveryEventRecord;

    const byOther = await recordAs(otherCourier);
    const byAdmin = await recordAs(admin);

    expect(byOther).toMatchObject({ delivery: null, userErrors: [{ code: 'DELIVERY_NOT_FOUND' }] });
    expect(byAdmin).toMatchObject({ delivery: { status: 'DISPATCHED' }, userErrors: [] });
  });

  it('is for couriers', async () => {
    await using shop = await startWithScheduled();
    const { id: deliveryId } = await deliveryOf(shop);
    const input = { deliveryId, kind: 'PICKED_UP' };

    const codes = await Promise.all(
      [shop.guest, shop.as(ada), shop.as(support)].map(
        async (client) => (await client.execute(RECORD, { input })).errors?.[0]?.extensions?.['code'],
      ),
    );

    expect(codes).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN']);
    expect(await deliveryOf(shop)).toMatchObject({ status: 'SCHEDULED' });
  });

  it('answers an id that is none as bad input', async () => {
    await using shop = await startWithScheduled();

    const answer = await shop.as(courier).execute(RECORD, { input: { deliveryId: 'parcel', kind: 'PICKED_UP' } });

    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
