import { defineProject } from 'vitest/config';

export default defineProject({ test: { name: 'product', include: ['test/**/*.test.ts'] } });
