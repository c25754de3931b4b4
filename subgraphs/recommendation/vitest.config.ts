import { defineProject } from 'vitest/config';

export default defineProject({ test: { name: 'recommendation', include: ['test/**/*.test.ts'] } });
