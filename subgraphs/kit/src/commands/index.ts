/** What the commands of a service open: its database, of the environment or of the system that was started here. */
export { openDatabase } from '../database/database.ts';
export { readDatabaseUrl } from './config.ts';
