ALTER TABLE "early_refund" ADD COLUMN "kept_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "early_refund_by_time" ON "early_refund" USING btree ("kept_at");