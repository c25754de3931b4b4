const longestMs = 8000;

/** Waits before the next try to connect, longer each time and never the same for everybody, but no longer than until the network is there again. */
export function retryWait(retries: number): Promise<void> {
  const wait = Math.min(longestMs, 500 * 2 ** retries) * (0.5 + Math.random() / 2);
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, wait);
    addEventListener('online', end);
  });
}
