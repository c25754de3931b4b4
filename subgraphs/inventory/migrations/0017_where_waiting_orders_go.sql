ALTER TABLE "known_order" ADD COLUMN "ship_country" text;--> statement-breakpoint
ALTER TABLE "known_order" ADD COLUMN "ship_region" text;