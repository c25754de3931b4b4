ALTER TABLE "product_variant" ADD COLUMN "price_since" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
-- What costs the same since it came into the catalogue was never changed.
UPDATE "product_variant" SET "price_since" = coalesce(
	(SELECT max("changed_at") FROM "price_change" WHERE "variant_id" = "product_variant"."id"),
	(SELECT "created_at" FROM "product" WHERE "product"."id" = "product_id")
);
