import { createServer } from 'node:http';
import { z } from 'zod';

/** A service that dies of SIGKILL when it is asked for anything; it writes its port on its output. */
const server = createServer(() => process.kill(process.pid, 'SIGKILL'));
server.listen(0, '127.0.0.1', () => console.log(z.object({ port: z.number() }).parse(server.address()).port));
