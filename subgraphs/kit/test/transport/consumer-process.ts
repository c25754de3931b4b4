/** Takes the first event it is given, writes its effect, and then neither acknowledges it nor ends, until it is killed. */
import { z } from 'zod';
import { transportKinds } from '@agora/schema';
import { benches } from './benches.ts';
import { EffectTable } from './effect-table.ts';
import { benchService } from './transport-bench.ts';

const task = z
  .object({
    kind: z.enum(transportKinds),
    address: z.object({ url: z.string(), prefix: z.string() }),
    databaseUrl: z.string(),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));

const effects = EffectTable.open(task.databaseUrl);
const bench = benches.find(({ kind }) => kind === task.kind);
const transport = await bench?.connect(task.address, 'victim');
await transport?.subscribe(benchService, 'delivery', async (event) => {
  await effects.write(event.id, 'victim');
  await new Promise(() => undefined);
});
