import { Kafka, logLevel } from 'kafkajs';
import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';
import { expect, it } from 'vitest';
import { quietRequestQueues } from '../../src/transport/kafka/quiet-request-queue.ts';

function createQueue(): RequestQueue {
  quietRequestQueues();
  return new RequestQueue({
    maxInFlightRequests: null,
    requestTimeout: 1_000,
    enforceRequestTimeout: false,
    clientId: 'test',
    broker: 'none',
    logger: new Kafka({ brokers: ['127.0.0.1:1'], logLevel: logLevel.NOTHING }).logger(),
  });
}

it('arms no timer while no request waits', () => {
  const queue = createQueue();

  queue.checkPendingRequests();

  expect(queue.throttleCheckTimeoutId).toBeNull();
});

it('sends a request that the broker wanted later, once it may, and is quiet again', async () => {
  const queue = createQueue();
  const sent = Promise.withResolvers<number>();
  const begun = Date.now();

  queue.maybeThrottle(50);
  queue.push({
    entry: { correlationId: 1 },
    expectResponse: true,
    sendRequest: () => sent.resolve(Date.now() - begun),
  });

  expect(await sent.promise).toBeGreaterThanOrEqual(50);
  await expect.poll(() => queue.throttleCheckTimeoutId).toBeNull();
});
