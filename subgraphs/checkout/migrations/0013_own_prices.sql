ALTER TABLE "cart_line" ADD COLUMN "compare_at_minor" bigint;--> statement-breakpoint
ALTER TABLE "cart_line" ADD COLUMN "has_own_price" boolean DEFAULT false NOT NULL;