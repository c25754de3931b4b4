ALTER TABLE "product" ADD COLUMN "vendor_id" uuid;--> statement-breakpoint
-- The catalogue of the demo shop, whose ids alone are made of names.
UPDATE "product" SET "vendor_id" = '018f0000-0000-7000-8000-0000000be011' WHERE substr("id"::text, 15, 1) = '5';
