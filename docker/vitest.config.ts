import { defineProject } from 'vitest/config';

export default defineProject({
  test: {
    name: 'docker',
    // The Kafka client sets timers that are already due.
    execArgv: ['--disable-warning=TimeoutNegativeWarning'],
    include: ['test/**/*.test.ts'],
    // Several starts of a real Kafka, on machines that may be busy.
    testTimeout: 90_000,
  },
});
