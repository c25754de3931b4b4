import RequestQueue from 'kafkajs/src/network/requestQueue/index.js';

const recheckMs = 10;

/**
 * kafkajs 2.2.4 re-arms the timer that looks for waiting requests after every look, waiting or not, and with the negative
 * delay "throttled until -1" that Node takes for 1 ms: every connection wakes the process a thousand times a second.
 * Here the timer is armed only while something waits. What comes later arms it itself, in `RequestQueue.push`.
 */
export function quietRequestQueues(): void {
  RequestQueue.prototype.scheduleCheckPendingRequests = function schedule() {
    if (this.throttleCheckTimeoutId || this.pending.length === 0) return;
    this.throttleCheckTimeoutId = setTimeout(
      () => {
        this.throttleCheckTimeoutId = null;
        this.checkPendingRequests();
      },
      Math.max(this.throttledUntil - Date.now(), recheckMs),
    );
  };
}
