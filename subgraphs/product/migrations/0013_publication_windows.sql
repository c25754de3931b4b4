ALTER TABLE "product" ADD COLUMN "publish_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "product" ADD COLUMN "publish_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "product" ADD COLUMN "seo_title" text;--> statement-breakpoint
ALTER TABLE "product" ADD COLUMN "seo_description" text;