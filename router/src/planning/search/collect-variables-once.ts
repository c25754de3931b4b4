import { isVariable } from '@apollo/federation-internals';
import values from '@apollo/federation-internals/dist/values.js';

const name = 'collectVariablesInValue';
const collect = values[name];

/**
 * Looks through each value once for its variables. The library goes through the elements of every list twice, so that
 * lists within lists double the time with each level.
 */
const collectOnce: typeof collect = (value: unknown, collector) => {
  if (isVariable(value)) collector.add(value);
  else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) collectOnce(inner, collector);
  }
};

/** Plans in a time that grows with the size of what is passed in. Others who use the library in this thread do not notice. */
export function collectVariablesOnce<Result>(plan: () => Result): Result {
  Reflect.set(values, name, collectOnce);
  try {
    return plan();
  } finally {
    Reflect.set(values, name, collect);
  }
}
