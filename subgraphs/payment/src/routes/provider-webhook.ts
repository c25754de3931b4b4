import { forSender, rawBody, route, RouteError } from '@agora/kit';
import { z } from 'zod';
import type { Settings } from '../config.ts';
import type { Routes } from '../context.ts';
import { advance } from '../jobs/advance.ts';
import { settle } from '../job-kinds.ts';
import { settledBy, simulatedMessage } from '../provider/simulated-message.ts';

/**
 * Takes what the provider tells by itself: what became of a transaction that it took its time for. Told again, it changes
 * nothing more, and neither does what contradicts the first telling.
 */
export const providerWebhook = route(
  {
    method: 'POST',
    path: '/webhooks/:provider',
    params: z.object({ provider: z.string() }),
    access: forSender(({ webhookSecrets }: Settings) => webhookSecrets),
    body: rawBody({ types: ['application/json'], maxBytes: 64 * 1024 }),
  },
  async ({ params, body }, { settings, transact }: Routes) => {
    if (params.provider !== settings.provider)
      throw new RouteError(404, 'NOT_FOUND', 'There is no such provider here.');
    const { key, amount, ...told } = read(body);
    await transact(async (work) => {
      const asked = await work.transactions.byId(key);
      if (!asked) throw new RouteError(404, 'TRANSACTION_NOT_FOUND', 'Nothing was asked for under this key.');
      if (asked.amount.minor !== amount.minor || asked.amount.currency !== amount.currency) {
        throw new RouteError(422, 'AMOUNT_DIFFERS', 'Another amount was asked for under this key.');
      }
      if (asked.status !== 'PENDING') return;
      const answer = settledBy({ key, amount, ...told });
      const next = await advance(work, asked.paymentId, { transactionId: key, answer });
      if (next) await settle(work, asked.paymentId);
    });
    return { status: 204 };
  },
);

function read(body: Buffer) {
  try {
    return simulatedMessage.parse(JSON.parse(body.toString())).data;
  } catch (cause) {
    throw new RouteError(400, 'BAD_MESSAGE', 'This is no message of the provider.', { cause });
  }
}
