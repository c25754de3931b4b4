CREATE TABLE "code_attempt" (
	"subject" text PRIMARY KEY NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"wrong" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"customer_id" uuid,
	"currency" text NOT NULL,
	"balance" bigint NOT NULL,
	"code_hash" text,
	"last_four" text,
	"initial" bigint NOT NULL,
	"note" text,
	"issued_by" uuid,
	"expires_at" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "credit_code_hash_unique" UNIQUE("code_hash"),
	CONSTRAINT "never_below_zero" CHECK ("credit"."balance" >= 0),
	CONSTRAINT "a_gift_card_has_a_code" CHECK (("credit"."kind" = 'GIFT_CARD') = ("credit"."code_hash" is not null and "credit"."last_four" is not null))
);
--> statement-breakpoint
CREATE TABLE "credit_entry" (
	"credit_id" uuid NOT NULL,
	"movement_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"balance" bigint NOT NULL,
	"reason" text,
	"order_id" uuid,
	"actor_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "credit_entry_credit_id_movement_id_pk" PRIMARY KEY("credit_id","movement_id")
);
--> statement-breakpoint
ALTER TABLE "ledger_entry" DROP CONSTRAINT "ledger_entry_transaction_id_payment_transaction_id_fk";
--> statement-breakpoint
ALTER TABLE "credit_entry" ADD CONSTRAINT "credit_entry_credit_id_credit_id_fk" FOREIGN KEY ("credit_id") REFERENCES "public"."credit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "code_attempt_by_age" ON "code_attempt" USING btree ("since");--> statement-breakpoint
CREATE UNIQUE INDEX "one_store_credit_of_each_currency" ON "credit" USING btree ("customer_id","currency") WHERE "credit"."kind" = 'STORE_CREDIT';--> statement-breakpoint
CREATE INDEX "credit_by_customer" ON "credit" USING btree ("customer_id","kind","id");--> statement-breakpoint
CREATE INDEX "gift_card_by_age" ON "credit" USING btree ("created_at","id") WHERE "credit"."kind" = 'GIFT_CARD';--> statement-breakpoint
CREATE INDEX "gift_card_by_last_four" ON "credit" USING btree ("last_four","created_at","id");--> statement-breakpoint
INSERT INTO "ledger_account" ("name", "description") VALUES
	('gift_cards', 'What can be paid with gift cards'),
	('store_credit', 'What customers can pay with store credit'),
	('set_aside', 'Set aside of gift cards and store credit for orders'),
	('given', 'What the shop gave away as gift cards and store credit, without what it took back'),
	('unclaimed', 'Store credit of customers who are erased');
