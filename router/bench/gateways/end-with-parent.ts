import { isMainThread } from 'node:worker_threads';

/** Loaded into a gateway before all else: it ends with the process that started it, however that ends. */
if (isMainThread) {
  const end = () => process.kill(process.pid, 'SIGKILL');
  process.stdin.on('end', end).on('error', end).resume().unref();
}
