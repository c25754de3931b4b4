import { jobKind } from '@agora/kit';
import { z } from 'zod';

export const mailDue = jobKind('send-mail', z.object({ mailId: z.uuid() }));
