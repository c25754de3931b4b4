import { defineProject } from 'vitest/config';

export default defineProject({ test: { name: 'checkout', include: ['test/**/*.test.ts'] } });
