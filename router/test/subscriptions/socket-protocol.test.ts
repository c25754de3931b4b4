import { expect, it } from 'vitest';
import type { CompleteAnswer } from '../../src/pipeline/answer/answer.ts';
import type { RunOperation } from '../../src/pipeline/run-operation.ts';
import { startSocketServer } from './harness/start-socket-server.ts';

const answer: CompleteAnswer = { kind: 'complete', text: '{"data":{"n":1}}', status: 200, wasRun: true, headers: {} };
const refusal = '{"errors":[{"message":"No.","extensions":{"code":"BAD_REQUEST"}}]}';
const answerAll: RunOperation = () => Promise.resolve(answer);
const never: RunOperation = () => Promise.withResolvers<never>().promise;

const init = { type: 'connection_init' };
const subscribe = (id: string) => ({ id, type: 'subscribe', payload: { query: '{ n }' } });

it('acknowledges, answers pings and runs operations, each answer as its text', async () => {
  await using server = await startSocketServer(answerAll);
  const { say, hear } = server.socket();

  say(init);
  const acknowledged = await hear();
  say({ type: 'ping' });
  const pong = await hear();
  say({
    id: '"1"',
    type: 'subscribe',
    payload: { query: '{ n }', operationName: null, variables: { a: 1 }, extensions: { b: 2 } },
  });

  expect(acknowledged).toEqual({ type: 'connection_ack' });
  expect(pong).toEqual({ type: 'pong' });
  expect(await hear()).toEqual({ id: '"1"', type: 'next', payload: { data: { n: 1 } } });
  expect(await hear()).toEqual({ id: '"1"', type: 'complete' });
  expect(server.requests[0]?.request).toEqual({
    query: '{ n }',
    operationName: undefined,
    variables: { a: 1 },
    extensions: { b: 2 },
  });
});

it('tells why an operation was not run, and lets its id be used again', async () => {
  await using server = await startSocketServer(() =>
    Promise.resolve({ ...answer, text: refusal, status: 400, wasRun: false }),
  );
  const { say, hear } = server.socket();
  say(init);
  await hear();

  const told: unknown[] = [];
  for (let n = 0; n < 2; n += 1) {
    say(subscribe('1'));
    told.push(await hear());
  }

  const error = { id: '1', type: 'error', payload: [{ message: 'No.', extensions: { code: 'BAD_REQUEST' } }] };
  expect(told).toEqual([error, error]);
});

it('tells nothing of what failed inside', async () => {
  await using server = await startSocketServer(() => Promise.reject(new Error('password=hunter2')));
  const { say, hear } = server.socket();
  say(init);
  await hear();

  say(subscribe('1'));

  expect(await hear()).toEqual({
    id: '1',
    type: 'error',
    payload: [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
  });
});

it('ends what a client does not want any more', async () => {
  await using server = await startSocketServer(never);
  const { say, hear } = server.socket();
  say(init);
  await hear();
  say(subscribe('1'));
  await expect.poll(() => server.requests).toHaveLength(1);

  say({ id: '1', type: 'complete' });

  await expect.poll(() => server.requests[0]?.signal.aborted).toBe(true);
});

it.each([
  [4400, 'what is not JSON', ['{']],
  [4400, 'what is no message', [{ type: 'start' }]],
  [4400, 'an operation without an id', [init, { type: 'subscribe', payload: { query: '{ n }' } }]],
  [4401, 'an operation before the connection', [subscribe('1')]],
  [4409, 'an id that is in use', [init, subscribe('1'), subscribe('1')]],
  [4429, 'a second beginning', [init, init]],
  [1009, 'a message that is too large', [{ type: 'ping', payload: { text: 'x'.repeat(100_001) } }]],
])('closes with %i for %s', async (code, _, messages) => {
  await using server = await startSocketServer(never);
  const { say, hear, closed } = server.socket();

  for (const message of messages) {
    say(message);
    if (message === init && messages.length > 2) await hear();
  }

  expect((await closed)[0]).toBe(code);
});

it('closes with 4400 for a message whose JSON would take long to read', async () => {
  await using server = await startSocketServer(never);
  const [deep, wide] = [server.socket(), server.socket()];

  deep.say(`{"type":"ping","payload":${'['.repeat(20_000)}${']'.repeat(20_000)}}`);
  wide.say(`{"type":"ping","payload":[${'1,'.repeat(20_000)}1]}`);

  expect(await deep.closed).toEqual([4400, 'MAX_JSON_DEPTH_LIMIT']);
  expect(await wide.closed).toEqual([4400, 'MAX_JSON_VALUES_LIMIT']);
});

it('closes with 4406 for a client that names no protocol', async () => {
  await using server = await startSocketServer(answerAll);

  expect((await server.socket([]).closed)[0]).toBe(4406);
});

it('closes with 4408 a client that does not begin', async () => {
  await using server = await startSocketServer(answerAll);

  expect(await server.socket().closed).toEqual([4408, 'Connection initialisation timeout']);
});

it('closes as the connection is refused, and as an internal error says no more than that', async () => {
  await using refusing = await startSocketServer(answerAll, {
    openConnection: () => Promise.resolve({ closeCode: 4401, reason: 'TOKEN_INVALID' }),
  });
  await using failing = await startSocketServer(answerAll, {
    openConnection: () => Promise.reject(new Error('password=hunter2')),
  });
  const [refused, failed] = [refusing.socket(), failing.socket()];

  refused.say(init);
  failed.say(init);

  expect(await refused.closed).toEqual([4401, 'TOKEN_INVALID']);
  expect(await failed.closed).toEqual([4500, 'Internal server error']);
});
