import type { Work } from '../context.ts';

/** Whether one may learn from what somebody bought, or wrote for all to read: unless they said no. */
export async function mayLearnFrom(personId: string, { choices }: Pick<Work, 'choices'>): Promise<boolean> {
  return (await choices.mayLearn(personId)) !== false;
}
