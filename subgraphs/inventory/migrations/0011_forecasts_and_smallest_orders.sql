ALTER TABLE "replenishment_policy" ADD COLUMN "is_automatic" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "replenishment_policy" ADD COLUMN "cover_days" integer DEFAULT 14 NOT NULL;--> statement-breakpoint
ALTER TABLE "supplier" ADD COLUMN "minimum_order" integer DEFAULT 1 NOT NULL;