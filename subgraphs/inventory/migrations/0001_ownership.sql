ALTER TABLE "stocked_variant" ADD COLUMN "vendor_id" uuid;--> statement-breakpoint
-- The goods of the demo shop, whose ids alone are made of names.
UPDATE "stocked_variant" SET "vendor_id" = '018f0000-0000-7000-8000-0000000be011' WHERE substr("variant_id"::text, 15, 1) = '5';
