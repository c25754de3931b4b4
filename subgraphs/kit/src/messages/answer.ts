import type { z } from 'zod';
import type { MessageContract } from '@agora/schema';
import { isIdempotencyKey } from '../idempotency/idempotency-key.ts';
import type { OnceKey, OnceResult } from '../idempotency/once.ts';
import { RemoteError } from '../transport/transport-error.ts';

/** With what a question is answered. */
export interface Answering<Asked, Work> {
  readonly asked: () => Asked;
  readonly transact: <Result>(run: (work: Work) => Promise<Result>) => Promise<Result>;
  readonly key: string | undefined;
}

/** What a service answers when another one asks. */
export interface Answer<Asked, Work> {
  readonly contract: MessageContract;
  reply(request: unknown, answering: Answering<Asked, Work>): Promise<unknown>;
}

/** What of a unit of work it takes to do a thing once. */
interface Keeping {
  readonly once: <Outcome>(key: OnceKey, run: () => Promise<Outcome>) => Promise<OnceResult<Outcome>>;
}

/**
 * Declares an answer that changes nothing. A request that does not fit the contract is refused with `BAD_REQUEST`; an
 * answer that does not fit is a fault of ours and reaches the caller as `INTERNAL`.
 */
export function answer<Request extends z.ZodType, Response extends z.ZodType, Asked>(
  contract: MessageContract<Request, Response>,
  reply: (request: z.infer<Request>, context: Asked) => Promise<z.infer<Response>>,
): Answer<Asked, unknown> {
  if (contract.isWriting) throw new TypeError(`${contract.type} changes something: it is answered by answerOnce`);
  return {
    contract,
    reply: async (request, { asked }) => contract.response.parse(await reply(parse(contract, request), asked())),
  };
}

/**
 * Declares an answer that may write, emit and enqueue, all of it in one transaction with the answer, which is kept for a
 * day under the key of the question: asked again under it, nothing more happens and the answer is the same. What is thrown
 * undoes everything and leaves the key free; a refusal to be kept is a part of the answer. Another question under the same
 * key is refused with `IDEMPOTENCY_CONFLICT`.
 */
export function answerOnce<Request extends z.ZodType, Response extends z.ZodType, Work extends Keeping>(
  contract: MessageContract<Request, Response>,
  reply: (request: z.infer<Request>, work: Work) => Promise<z.infer<Response>>,
): Answer<unknown, Work> {
  if (!contract.isWriting) throw new TypeError(`${contract.type} does not say that it changes something`);
  return {
    contract,
    async reply(request, { transact, key }) {
      if (key === undefined || !isIdempotencyKey(key))
        throw new RemoteError('BAD_REQUEST', `${contract.type} needs a key`);
      const input = parse(contract, request);
      const first = await transact((work) =>
        work.once({ operation: contract.type, caller: 'service', key, input }, async () =>
          contract.response.parse(await reply(input, work)),
        ),
      );
      if (first.conflict)
        throw new RemoteError('IDEMPOTENCY_CONFLICT', `${contract.type}: the key was used for another question`);
      return contract.response.parse(first.outcome);
    },
  };
}

function parse<Request extends z.ZodType>(
  { type, request }: MessageContract<Request>,
  data: unknown,
): z.infer<Request> {
  const asked = request.safeParse(data);
  if (!asked.success) throw new RemoteError('BAD_REQUEST', `${type}: ${asked.error.message}`);
  return asked.data;
}
