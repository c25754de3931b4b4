import { join } from 'node:path';
import { defineMessage } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { openDatabase } from '../../src/database/database.ts';
import { answerOnce } from '../../src/messages/answer.ts';
import { createWorkIn, type UnitOfWork } from '../../src/subgraph/unit-of-work.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { createTestDatabase } from '../../src/testing/create-test-database.ts';
import type { RequestHandler } from '../../src/transport/transport.ts';
import { fixture, type Settings, type Stores } from '../fixture/src/subgraph.ts';
import { benchService } from './transport-bench.ts';

const hold = defineMessage({
  service: benchService,
  name: 'echo',
  description: 'Writes a text.',
  isWriting: true,
  request: z.object({ text: z.string() }),
  response: z.object({ holdId: z.uuid() }),
});

interface EffectsOnce extends AsyncDisposable {
  readonly answer: RequestHandler;
  texts(): Promise<readonly string[]>;
}

/** Answers questions that write, over a database of its own. */
export async function effectsOnce(): Promise<EffectsOnce> {
  await using opening = new AsyncDisposableStack();
  const { url } = opening.use(await createTestDatabase(join(import.meta.dirname, '../fixture/migrations')));
  const database = opening.use(openDatabase({ url }));
  const workIn = createWorkIn(fixture, {
    settings: { failingNames: new Set<string>() },
    log: createLog('effects', 'error'),
    send: () => Promise.reject(new Error('nobody is asked')),
    now: () => new Date(),
  });
  const held = answerOnce(hold, async ({ text }, { notes }: UnitOfWork<Stores, Settings>) => {
    const holdId = uuidv7();
    await notes.add(holdId, text);
    return { holdId };
  });
  const opened = opening.move();
  return {
    answer: ({ data, key }) =>
      held.reply(data, {
        asked: () => undefined,
        transact: (run) => database.transaction((tx) => run(workIn(tx))),
        key,
      }),
    texts: () => fixture.stores(database.db).notes.texts(),
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  };
}
