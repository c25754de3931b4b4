CREATE TABLE "ledger_account" (
	"name" text PRIMARY KEY NOT NULL,
	"description" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "payment" DROP CONSTRAINT "payment_order_id_unique";--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "authorised" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "voided" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "lapsed" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "refunds_refused" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "simulated_provider_charge" ADD COLUMN "token" text;--> statement-breakpoint
-- Whose hands there were so far.
INSERT INTO "ledger_account" ("name", "description") VALUES
	('customer', 'What customers have, against what they had before'),
	('provider', 'What the provider has set aside'),
	('shop', 'What the shop has received and not given back');--> statement-breakpoint
UPDATE "payment" SET "authorised" = "done"."authorised", "voided" = "done"."voided" FROM (
	SELECT "payment_id",
		coalesce(sum("amount") FILTER (WHERE "kind" = 'AUTHORISE'), 0) AS "authorised",
		coalesce(sum("amount") FILTER (WHERE "kind" = 'VOID'), 0) AS "voided"
	FROM "payment_transaction" WHERE "status" = 'SUCCEEDED' GROUP BY "payment_id"
) AS "done" WHERE "done"."payment_id" = "payment"."id";--> statement-breakpoint
ALTER TABLE "payment" ALTER COLUMN "authorised" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "payment" ALTER COLUMN "voided" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "payment" ALTER COLUMN "lapsed" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "payment" ALTER COLUMN "refunds_refused" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_account_ledger_account_name_fk" FOREIGN KEY ("account") REFERENCES "public"."ledger_account"("name") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "payment_by_order" ON "payment" USING btree ("order_id","id");--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "no_more_is_taken_than_was_set_aside" CHECK ("payment"."captured" >= 0 and "payment"."voided" >= 0 and "payment"."lapsed" >= 0 and "payment"."captured" + "payment"."voided" + "payment"."lapsed" <= "payment"."authorised");--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "no_more_goes_back_than_was_taken" CHECK ("payment"."refunded" >= 0 and "payment"."refunding" >= 0 and "payment"."refunded" + "payment"."refunding" <= "payment"."captured");--> statement-breakpoint
CREATE FUNCTION "ledger_balances"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT FROM "ledger_entry" WHERE "transaction_id" = coalesce(NEW."transaction_id", OLD."transaction_id") GROUP BY "currency" HAVING sum("minor") <> 0) THEN
		RAISE EXCEPTION 'the entries of transaction % are not zero together', coalesce(NEW."transaction_id", OLD."transaction_id") USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_balances';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "ledger_balances" AFTER INSERT OR UPDATE OR DELETE ON "ledger_entry" DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION "ledger_balances"();
