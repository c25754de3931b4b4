import { readFileSync, writeFileSync } from 'node:fs';
import { withGeneratedParts } from './compose/generated-parts.ts';

/** `npm run compose:services`: writes what compose.yaml has of each service. */
const file = new URL('../compose.yaml', import.meta.url);
writeFileSync(file, withGeneratedParts(readFileSync(file, 'utf8')));
