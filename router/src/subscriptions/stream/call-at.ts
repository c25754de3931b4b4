const longestTimerMs = 2 ** 31 - 1;

/** Calls at an instant, however far off; gives what calls it off. */
export function callAt(instant: Date, onTime: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = () => {
    const left = instant.getTime() - Date.now();
    timer =
      left <= 0
        ? setTimeout(onTime, 0)
        : setTimeout(left > longestTimerMs ? wait : onTime, Math.min(left, longestTimerMs));
  };
  wait();
  return () => clearTimeout(timer);
}
