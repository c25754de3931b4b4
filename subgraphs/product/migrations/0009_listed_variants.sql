ALTER TABLE "product" ADD COLUMN "highest_price_minor" bigint;--> statement-breakpoint
ALTER TABLE "product" ADD COLUMN "is_in_stock" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "product" SET "highest_price_minor" = "dearest"."price_minor", "is_in_stock" = "dearest"."is_in_stock"
FROM (
	SELECT "product_id", max("price_minor") AS "price_minor", bool_or("is_in_stock") AS "is_in_stock"
	FROM "product_variant" WHERE NOT "is_withdrawn" GROUP BY "product_id"
) AS "dearest" WHERE "dearest"."product_id" = "product"."id";--> statement-breakpoint
UPDATE "product" SET "highest_price_minor" = "lowest_price_minor" WHERE "highest_price_minor" IS NULL;--> statement-breakpoint
ALTER TABLE "product" ALTER COLUMN "highest_price_minor" SET NOT NULL;
