import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { testRevocations } from '../../src/testing/test-revocations.ts';

/** Tells revocations to who has one of the keys in the arguments, until it is killed; sends its port to its parent. */
const telling = testRevocations(process.argv.slice(2));
const server = createServer((request, response) => void telling.handle(request, response));
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
