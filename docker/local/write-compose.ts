import { readFileSync, writeFileSync } from 'node:fs';
import { withGeneratedParts } from './compose/generated-parts.ts';

/** `npm run compose:services`: writes what compose.yaml has of each service. */
const file = new URL('../compose.yaml', import.meta.url);
const before = readFileSync(file, 'utf8');
const after = withGeneratedParts(before);
if (after !== before) writeFileSync(file, after);
