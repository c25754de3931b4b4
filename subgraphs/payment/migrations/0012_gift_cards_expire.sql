ALTER TABLE "credit" ADD COLUMN "expiry_told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "credit" ADD COLUMN "lapsed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "gift_card_by_expiry" ON "credit" USING btree ("expires_at","id") WHERE "credit"."expires_at" is not null and "credit"."lapsed_at" is null;--> statement-breakpoint
INSERT INTO "ledger_account" ("name", "description") VALUES
	('breakage', 'What was left on gift cards whose time was over');
