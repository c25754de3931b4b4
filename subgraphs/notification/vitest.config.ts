import { defineProject } from 'vitest/config';

export default defineProject({ test: { name: 'notification', include: ['test/**/*.test.ts'] } });
