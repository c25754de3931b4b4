import { setTimeout } from 'node:timers/promises';

interface Watched {
  /** After how many rows it is looked at. */
  readonly marks: readonly number[];
  /** How many rows are done. */
  readonly done: () => Promise<number>;
}

interface Sample {
  readonly mark: number;
  readonly resident: number;
  /** Until then. */
  readonly mostResident: number;
  readonly heap: number;
  readonly mostHeap: number;
}

const everyMs = 250;

/** What this process takes of memory while rows are worked off, at each mark; the last is taken when it is ended. */
export function watchMemory({ marks, done }: Watched): { readonly end: () => Promise<readonly Sample[]> } {
  const samples: Sample[] = [];
  let mostResident = 0;
  let mostHeap = 0;
  const ending = new AbortController();
  const look = () => {
    const { rss: resident, heapUsed: heap } = process.memoryUsage();
    mostResident = Math.max(mostResident, resident);
    mostHeap = Math.max(mostHeap, heap);
    return { resident, mostResident, heap, mostHeap };
  };
  const take = (rows: number) => {
    for (const mark of marks.slice(samples.length).filter((one) => one <= rows)) samples.push({ mark, ...look() });
  };
  const peaks = setInterval(look, 50);
  const watching = (async () => {
    while (!ending.signal.aborted) {
      take(await done());
      await setTimeout(everyMs);
    }
  })();
  return {
    async end() {
      ending.abort();
      await watching;
      clearInterval(peaks);
      take(await done());
      return samples;
    },
  };
}
