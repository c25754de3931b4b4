import type { ServiceName } from '@agora/schema';
import type { WhenAccessEnds } from '../subscriptions/stream/when-access-ends.ts';
import type { Operations } from './answer-operations.ts';
import { createOpenAnswer } from './ask-service.ts';
import { Collector } from './collector.ts';
import { createWatchOperations } from './watch-operations.ts';

interface OperationsSurroundings {
  readonly urlOf: (service: ServiceName) => string;
  readonly whenAccessEnds: WhenAccessEnds;
}

/** How staff see the services through this router. Disposing ends what it hears of them. */
export function openOperations({
  urlOf,
  whenAccessEnds,
}: OperationsSurroundings): Pick<Operations, 'open' | 'watch'> & AsyncDisposable {
  const open = createOpenAnswer(urlOf);
  const collector = new Collector(open);
  return {
    open,
    watch: createWatchOperations(collector, whenAccessEnds),
    [Symbol.asyncDispose]: () => collector[Symbol.asyncDispose](),
  };
}
