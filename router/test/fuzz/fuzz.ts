import { parseArgs } from 'node:util';
import { fuzz } from './run.ts';

/** `npm run fuzz -w router -- --seed 1 --count 1000`: random queries over random supergraphs, against one graphql-js. */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1000' },
    stop: { type: 'boolean', default: false },
  },
});

// Where an element of a list fails, graphql-js does not wait for the others, which may fail too.
process.on('unhandledRejection', () => undefined);

const counted = { asked: 0, different: 0, late: 0, worlds: 0, refused: 0 };
for await (const result of fuzz(Number(values.seed), Number(values.count))) {
  if (result.kind === 'refused') counted.refused += 1;
  if (result.kind === 'opened') counted.worlds += 1;
  if (result.kind === 'late') {
    counted.late += 1;
    console.log(`\n--seed ${result.seed} --count 1: not planned in time`);
  }
  if (result.kind === 'same') counted.asked += 1;
  if (result.kind === 'different') {
    counted.asked += 1;
    counted.different += 1;
    console.log(`\n--seed ${result.seed} --count 1`);
    if (values.count === '1') console.log(result.subgraphs.join('\n\n'));
    console.log(`${result.query.text}\n${JSON.stringify(result.query.variables)}\n${result.difference}`);
  }
}
const { asked, different, late, worlds, refused } = counted;
console.log(
  `\n${asked} queries over ${worlds} supergraphs: ${different} differ, ${late} more were not planned in time. ` +
    `(${refused} made-up supergraphs could not be composed.)`,
);
process.exitCode = different > 0 ? 1 : 0;
