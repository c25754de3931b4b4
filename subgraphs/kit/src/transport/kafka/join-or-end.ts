import ConsumerGroup from 'kafkajs/src/consumer/consumerGroup.js';
import { KafkaJSError, KafkaJSNonRetriableError } from 'kafkajs/src/errors.js';
import { reconnectDelay } from '../backoff.ts';
import { pause } from '../pause.ts';

const mostAttempts = 5;

const { joinAndSync: join } = ConsumerGroup.prototype;

/**
 * When joining again fails by an error that may pass, such as a lost connection or a coordinator that is still loading,
 * kafkajs 2.2.4 goes on fetching with what it was assigned before, and the broker may keep it as a member. What it then
 * fetches is lost on us: all work was let go before joining, and nothing is taken until it is joined. Here the joining is
 * tried again as the same member, and one that fails for good ends the consumer.
 */
export function joinOrEnd(): void {
  ConsumerGroup.prototype.joinAndSync = async function joinAndSync(this: ConsumerGroup) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await Reflect.apply(join, this, []);
        return;
      } catch (error) {
        if (!(error instanceof KafkaJSError)) throw error;
        if (!error.retriable || attempt === mostAttempts) throw new KafkaJSNonRetriableError(error);
        await pause(reconnectDelay(attempt));
      }
    }
  };
}
