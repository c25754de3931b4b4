ALTER TABLE "known_order" ADD COLUMN "payments_in_all" integer;--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "tender" text DEFAULT 'PAYMENT_METHOD' NOT NULL;--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "credit_id" uuid;--> statement-breakpoint
ALTER TABLE "payment_transaction" ADD COLUMN "credit_id" uuid;--> statement-breakpoint
ALTER TABLE "payment_transaction" ADD COLUMN "credit_kind" text;