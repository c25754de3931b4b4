import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { openTlsServer } from '../../src/transport/tcp/open-tls-server.ts';
import { defaultTimings } from '../../src/transport/tcp/tcp-timings.ts';
import { makeCertificate } from './make-certificate.ts';
import { patience } from './patience.ts';

it.each<[string, 'certificate' | 'key', (text: string) => string]>([
  ['an empty certificate', 'certificate', () => ''],
  ['half a certificate', 'certificate', (text) => text.slice(0, text.length / 2)],
  ['a chain that breaks off', 'certificate', (text) => text + text.slice(0, text.length / 2)],
  ['an empty key', 'key', () => ''],
  ['half a key', 'key', (text) => text.slice(0, text.length / 2)],
])('%s is not taken up, and what it becomes is', async (_, which, part) => {
  await using opened = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), 'agora-certificate-'));
  opened.defer(() => rm(directory, { recursive: true, force: true, maxRetries: 5 }));
  const files = await makeCertificate(directory);
  const lines: string[] = [];
  const log = pino({}, { write: (line) => void lines.push(line) });
  const certificate = { certificateFile: files.certificate, keyFile: files.key };
  const server = openTlsServer({ certificate, timings: { ...defaultTimings, certificateMs: 5 }, log }, (socket) => {
    socket.on('error', () => undefined).resume();
  });
  opened.defer(async () => {
    await once(server.close(), 'close');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const whole = await readFile(files[which], 'utf8');

  await writeFile(files[which], part(whole));
  await expect.poll(() => lines.join(''), patience).toMatch(/renewed/);
  const meanwhile = await answers(server.address());
  const told = lines.join('');
  await makeCertificate(directory);
  await expect.poll(() => lines.join(''), patience).toContain('the certificate was renewed');

  expect(meanwhile).toBe(true);
  expect(told).toContain('cannot be used, so the one before is kept');
  expect(await answers(server.address())).toBe(true);
});

async function answers(address: unknown): Promise<boolean> {
  const port = typeof address === 'object' && address && 'port' in address ? Number(address.port) : 0;
  const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false });
  try {
    await once(socket, 'secureConnect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
