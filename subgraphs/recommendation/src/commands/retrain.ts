import { openDatabase, readDatabaseUrl } from '@agora/kit/commands';
import { retrain } from '../db/learning/retrain.ts';
import { stores } from '../db/stores.ts';

/** Learning of some hundred people is one statement, and whoever writes at the moment is waited for. */
const statementMs = 10 * 60_000;

await using database = openDatabase({ url: readDatabaseUrl('recommendation'), connections: 1, statementMs });
const since = performance.now();
const { people, orders } = await database.transaction((tx) => retrain(stores(tx)));
const seconds = ((performance.now() - since) / 1_000).toFixed(1);
console.log(`Learned anew from ${people} people and ${orders} orders in ${seconds} s.`);
