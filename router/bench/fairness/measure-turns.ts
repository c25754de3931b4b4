import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded into the router before all else. When it stops it writes into its folder how much of the processor the longest
 * turns of its event loop took, in milliseconds: on a busy machine, what others take is not in that.
 */
const everyMs = 1;

if (isMainThread) {
  const usedMs = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let turns: number[] = [];
  let last = usedMs();
  const timer = setInterval(() => {
    const now = usedMs();
    turns.push(now - last);
    last = now;
  }, everyMs).unref();
  // Told when it is about to be measured: what starting takes does not count, nor what stopping takes.
  process.once('SIGTERM', () => clearInterval(timer));
  process.on('SIGUSR2', () => (turns = []));
  process.on('exit', () => writeFileSync('turns.json', JSON.stringify(turns.toSorted((a, b) => b - a).slice(0, 10))));
}
