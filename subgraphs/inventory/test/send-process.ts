import { job } from '@agora/kit';
import { startTestSubgraph } from '@agora/kit/testing';
import type { Jobs, Work } from '../src/context.ts';
import { sendDraft } from '../src/db/replenishment/send-draft.ts';
import { replenishmentToSend } from '../src/job-kinds.ts';
import { inventory } from '../src/subgraph.ts';
import { settings } from './start-inventory.ts';

/** A replica that orders what was collected and hangs before that is committed; its argument is the database. */
const [url = ''] = process.argv.slice(2);

const hang = job(replenishmentToSend, ({ data: { replenishmentId }, finish }, _: Jobs) =>
  finish(async (work: Work) => {
    const draft = await work.replenishments.lock(replenishmentId);
    if (draft) await sendDraft(draft, work);
    process.stdout.write('hangs\n');
    await new Promise(() => undefined);
  }),
);
const jobs = inventory.jobs.map((one) => (one.kind.name === replenishmentToSend.name ? hang : one));

await using shop = await startTestSubgraph({ ...inventory, jobs }, settings, { database: { url } });
shop.advance(settings.collectingSeconds * 1_000);
await shop.runJob('send-replenishment');
