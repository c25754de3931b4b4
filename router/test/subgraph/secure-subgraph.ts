import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { z } from 'zod';

/** Of `localhost`, and for these tests alone. */
const read = (name: string) => readFileSync(new URL(`certificate/${name}`, import.meta.url), 'utf8');

/** A subgraph behind TLS that always answers the same, and whose certificate this process trusts while it runs. */
export async function startSecureSubgraph(answer: string, { isTrusted = true } = {}) {
  let asked = 0;
  const trusted = getCACertificates();
  const cert = read('certificate.pem');
  if (isTrusted) setDefaultCACertificates([...trusted, cert]);
  const server = createServer({ key: read('key.pem'), cert }, (request, response) => {
    asked += 1;
    request.resume().on('end', () => response.writeHead(200, { 'content-type': 'application/json' }).end(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `https://localhost:${port}/graphql`,
    asked: () => asked,
    async [Symbol.asyncDispose]() {
      setDefaultCACertificates(trusted);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
