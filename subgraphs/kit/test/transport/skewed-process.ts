/** Asks one question by a clock of its own, prints the answer, and ends. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { transportKinds } from '@agora/schema';
import { benches } from './benches.ts';
import { benchService } from './transport-bench.ts';

const task = z
  .object({
    kind: z.enum(transportKinds),
    address: z.object({ url: z.string(), prefix: z.string() }),
    skewMs: z.number(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));

const now = Date.now.bind(Date);
Date.now = () => now() + task.skewMs;

const bench = benches.find(({ kind }) => kind === task.kind);
await using transport = await bench?.connect(task.address, 'skewed');
const request = { id: randomUUID(), type: 'order.echo', data: 'what time is it?', timeoutMs: 10_000 };
process.stdout.write(JSON.stringify(await transport?.request(benchService, request)));
