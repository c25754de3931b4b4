import { basename } from 'node:path';

// Inside a container: asks the one service that runs here, by the port variable that bears its name.
const name = basename(process.env['SERVICE'] ?? '').toUpperCase();
const port = process.env[`${name}_PORT`] ?? '';
const isHealthy = await fetch(`http://127.0.0.1:${port}/health`).then(
  ({ ok }) => ok,
  () => false,
);
process.exitCode = isHealthy ? 0 : 1;
