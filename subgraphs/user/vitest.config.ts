import { defineProject } from 'vitest/config';

export default defineProject({ test: { name: 'user', include: ['test/**/*.test.ts'] } });
