ALTER TABLE "placed_order" ADD COLUMN "shipping_parts" jsonb;--> statement-breakpoint
UPDATE "order_line" SET "parts" = "parts" || jsonb_build_object('listPrice', jsonb_build_object('minor', "unit_price_minor", 'currency', "currency"))
WHERE "parts" IS NOT NULL AND "parts" <> 'null'::jsonb;
