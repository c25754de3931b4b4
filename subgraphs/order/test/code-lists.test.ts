import { readFileSync } from 'node:fs';
import { orderCancellationReason, paymentFailure } from '@agora/schema';
import { Kind, parse } from 'graphql';
import { expect, it } from 'vitest';
import { actorKinds } from '../src/domain/order/actor.ts';
import { fulfilmentStatuses } from '../src/domain/order/fulfilment-status.ts';
import { cancellationOutcomes, cancelReasons, orderStatuses } from '../src/domain/order/order.ts';
import { paymentStatuses } from '../src/domain/order/payment-status.ts';

const { definitions } = parse(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));

const valuesOf = (name: string) =>
  definitions.flatMap((one) =>
    one.kind === Kind.ENUM_TYPE_DEFINITION && one.name.value === name
      ? (one.values ?? []).map((value) => value.name.value)
      : [],
  );

/** Each list of codes of the graph, with the one that it is drawn from. */
it.each([
  ['OrderStatus', orderStatuses],
  ['OrderPaymentStatus', paymentStatuses],
  ['OrderFulfilmentStatus', fulfilmentStatuses],
  ['OrderCancellationReason', orderCancellationReason.options],
  ['OrderCancelReason', cancelReasons],
  ['OrderCancellationOutcome', cancellationOutcomes],
  ['OrderPaymentFailure', paymentFailure.options],
  ['OrderActorKind', actorKinds],
])('the graph names as %s what the service knows, no more and no less', (name, codes) => {
  expect(valuesOf(name).toSorted()).toEqual(codes.toSorted());
});
