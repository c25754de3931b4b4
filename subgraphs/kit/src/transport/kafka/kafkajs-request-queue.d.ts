declare module 'kafkajs/src/network/requestQueue/index.js' {
  import type { Logger } from 'kafkajs';

  interface RequestQueueOptions {
    readonly maxInFlightRequests: number | null;
    readonly requestTimeout: number;
    readonly enforceRequestTimeout: boolean;
    readonly clientId: string;
    readonly broker: string;
    readonly logger: Logger;
  }

  interface PushedRequest {
    readonly entry: { readonly correlationId: number };
    readonly expectResponse: boolean;
    readonly sendRequest: () => void;
  }

  export default class RequestQueue {
    readonly pending: readonly unknown[];
    /** Epoch milliseconds until which the broker wants no requests; -1 when it never asked. */
    readonly throttledUntil: number;
    throttleCheckTimeoutId: NodeJS.Timeout | null;
    constructor(options: RequestQueueOptions);
    push(request: PushedRequest): void;
    maybeThrottle(ms: number): void;
    checkPendingRequests(): void;
    scheduleCheckPendingRequests(): void;
  }
}
