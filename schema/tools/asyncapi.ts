import { fileURLToPath } from 'node:url';
import { asyncapiDocument } from './asyncapi-document.ts';
import { declaredEvents, declaredMessages } from './declared-contracts.ts';
import { writeGenerated } from './write-generated.ts';

const document = asyncapiDocument({ events: declaredEvents, messages: declaredMessages });
const file = fileURLToPath(new URL('../asyncapi.json', import.meta.url));
writeGenerated(file, `${JSON.stringify(document, null, 2)}\n`);
