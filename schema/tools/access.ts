import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { readDeclaredAccess, readDeclaredFlows } from './declared-access.ts';
import { writeGenerated } from './write-generated.ts';

await write(
  'access.ts',
  `import type { Access, PrincipalName } from '../contract/access.ts';

/** What each process does with others. */
export const declaredAccess: Readonly<Record<PrincipalName, Access>> = ${JSON.stringify(await readDeclaredAccess())};
`,
);

await write(
  'flows.ts',
  `import type { Flow } from '../contract/flow.ts';

export type { Flow } from '../contract/flow.ts';

/** Which events go from which service to which. */
export const declaredFlows: readonly Flow[] = ${JSON.stringify(await readDeclaredFlows())};
`,
);

async function write(name: string, source: string): Promise<void> {
  const whole = `// Generated from the declarations of the services by \`npm run access\`.\n${source}`;
  const layout = { parser: 'typescript', singleQuote: true, printWidth: 120 } as const;
  writeGenerated(fileURLToPath(new URL(`../generated/${name}`, import.meta.url)), await format(whole, layout));
}
