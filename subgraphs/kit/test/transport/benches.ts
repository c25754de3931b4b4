import { kafkaBench } from './kafka-bench.ts';
import { natsBench } from './nats-bench.ts';
import { redisBench } from './redis-bench.ts';
import { tcpBench } from './tcp-bench.ts';
import type { BenchKind } from './transport-bench.ts';

/** Every transport there is; a new one is tested by adding its bench here. */
export const benches: readonly BenchKind[] = [natsBench, tcpBench, kafkaBench, redisBench];
