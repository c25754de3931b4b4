import { leaseMs, noteJob } from './note-jobs.ts';
import { startWorker } from './start-worker.ts';

/** A replica that begins a note, says so, and comes to no end; its argument is the database. */
const [url = ''] = process.argv.slice(2);
await startWorker(url, [
  noteJob(
    async ({ data, attempt }, { transact }) => {
      await transact(({ notes }) => notes.add('note', `${data.text}, begun by a process, attempt ${attempt}`));
      process.stdout.write('begun\n');
      await new Promise(() => undefined);
    },
    { leaseMs },
  ),
]);
