import { answer } from '@agora/kit';
import { userCustomerGroups } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerCustomerGroups = answer(userCustomerGroups, async ({ codes }, { customerGroups }: Asked) => ({
  known: [...(await customerGroups.byCodes(codes)).keys()],
}));
