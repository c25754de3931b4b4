import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { job } from '../src/jobs/job.ts';
import { jobKind } from '../src/jobs/job-kind.ts';
import type { JobContext } from '../src/jobs/job.ts';
import type { ResourceOpening } from '../src/subgraph/resource-opening.ts';
import { startTestSubgraph } from '../src/testing/start-test-subgraph.ts';
import { fixture, type Settings, type Stores } from './fixture/src/subgraph.ts';

const settings: Settings = { failingNames: new Set() };

/** A printer on the network that prints what it is sent, a line each. */
async function startPrinter() {
  const printed: string[] = [];
  const guests = new Set<Socket>();
  const server = createServer((socket) => {
    guests.add(socket);
    socket.on('close', () => guests.delete(socket)).on('data', (line) => printed.push(line.toString().trim()));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    printed,
    guests,
    async [Symbol.asyncDispose]() {
      for (const socket of guests) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Press {
  print(line: string): Promise<void>;
}

const openPress =
  (port: number) =>
  async ({ stack }: ResourceOpening<Settings>): Promise<{ press: Press }> => {
    const socket = stack.adopt(connect(port, '127.0.0.1'), async (open) => {
      open.end();
      await once(open, 'close');
    });
    await once(socket, 'connect');
    return {
      press: {
        print: (line) =>
          new Promise((resolve, reject) => {
            socket.write(`${line}\n`, (error) => (error ? reject(error) : resolve()));
          }),
      },
    };
  };

const lineWanted = jobKind('line-wanted', z.object({ line: z.string() }));

const printing = {
  ...fixture,
  jobs: [
    job(lineWanted, ({ data }, { resources }: JobContext<Stores, Settings, { press: Press }>) =>
      resources.press.print(data.line),
    ),
  ],
};

it('opens what it works with at start, gives it to jobs and closes it at stop', async () => {
  await using printer = await startPrinter();
  const shop = await startTestSubgraph({ ...printing, resources: openPress(printer.port) }, settings);
  await shop.given(({ enqueue }) => enqueue(lineWanted, { line: 'hello' }));

  await shop.runJob('line-wanted');
  const guestsBefore = printer.guests.size;
  await shop[Symbol.asyncDispose]();

  expect(printer.printed).toEqual(['hello']);
  expect(guestsBefore).toBe(1);
  expect(printer.guests.size).toBe(0);
});

it('closes what it has opened when it cannot start', async () => {
  await using printer = await startPrinter();
  const failing = async (opening: ResourceOpening<Settings>) => {
    const opened = await openPress(printer.port)(opening);
    await opened.press.print('a first line');
    throw new Error('there is no paper');
  };

  const starting = startTestSubgraph({ ...printing, resources: failing }, settings);

  await expect(starting).rejects.toThrow('there is no paper');
  expect(printer.guests.size).toBe(0);
});
