import type { Sql } from 'postgres';
import { eventually } from '../eventually.ts';

interface StoppingPayments extends AsyncDisposable {
  /** From now on payments fail there. */
  stop(where: 'before the capture' | 'after the capture'): Promise<void>;
  /** Resolves once the provider has captured what nobody could write down. */
  hasCaptured(): Promise<void>;
}

/** Lets the payment service fail in the middle of a payment, as if it were killed there, until it is disposed of. */
export function paymentsThatStop(sql: Sql): StoppingPayments {
  const trigger = async (condition: string) => {
    await sql.unsafe(`
      create or replace function stop_here() returns trigger language plpgsql as $$
      begin
        if new.kind = 'CAPTURE' and (${condition}) then raise exception 'stopped'; end if;
        return new;
      end $$;
      create or replace trigger stop_here before insert or update on payment_transaction for each row execute function stop_here()`);
  };
  return {
    async stop(where) {
      await trigger(where === 'before the capture' ? 'true' : `new.status = 'SUCCEEDED'`);
    },
    async hasCaptured() {
      await eventually(
        async () => {
          const begun = await sql`
            select from payment_transaction t join simulated_provider_charge c on c.key = t.id::text
            where t.kind = 'CAPTURE' and t.status <> 'SUCCEEDED'`;
          return begun.length > 0;
        },
        { orElse: () => 'the provider captured nothing' },
      );
    },
    async [Symbol.asyncDispose]() {
      await sql`drop function stop_here cascade`;
    },
  };
}
