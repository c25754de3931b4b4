DROP INDEX "one_line_per_variant";--> statement-breakpoint
ALTER TABLE "cart_line" ADD COLUMN "kind" text DEFAULT 'PAID' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "one_line_per_variant_and_kind" ON "cart_line" USING btree ("cart_id","variant_id","kind");