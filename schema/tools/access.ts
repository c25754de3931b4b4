import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { readDeclaredAccess } from './declared-access.ts';

const declared = JSON.stringify(await readDeclaredAccess());
const source = `// Generated from the declarations of the services by \`npm run access\`.
import type { Access, PrincipalName } from '../contract/access.ts';

/** What each process does with others. */
export const declaredAccess: Readonly<Record<PrincipalName, Access>> = ${declared};
`;
const layout = { parser: 'typescript', singleQuote: true, printWidth: 120 } as const;
writeFileSync(new URL('../generated/access.ts', import.meta.url), await format(source, layout));
