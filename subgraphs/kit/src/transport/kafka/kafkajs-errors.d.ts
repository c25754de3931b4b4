/** Node finds these names here, but not where kafkajs exports them again. */
declare module 'kafkajs/src/errors.js' {
  export { KafkaJSError, KafkaJSNonRetriableError } from 'kafkajs';
}
