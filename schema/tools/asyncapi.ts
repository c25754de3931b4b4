import { writeFileSync } from 'node:fs';
import { asyncapiDocument } from './asyncapi-document.ts';
import { declaredEvents, declaredMessages } from './declared-contracts.ts';

const document = asyncapiDocument({ events: declaredEvents, messages: declaredMessages });
writeFileSync(new URL('../asyncapi.json', import.meta.url), `${JSON.stringify(document, null, 2)}\n`);
