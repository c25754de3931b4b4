-- All carts so far were in US dollars.
ALTER TABLE "cart" ADD COLUMN "currency" text DEFAULT 'USD' NOT NULL;--> statement-breakpoint
ALTER TABLE "cart" ALTER COLUMN "currency" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "cart" ADD COLUMN "purchase" jsonb;--> statement-breakpoint
-- What was bought is kept part by part. Its tax was one sum: each part gets its share, rounded down, and the units that
-- rounding leaves go to those with the largest remainders, so that the parts add up to what was paid.
WITH "bought" AS (
	SELECT "id", "shipping_option", "totals", "totals" #>> '{total,currency}' AS "currency", ("totals" #>> '{tax,minor}')::numeric AS "tax"
	FROM "cart" WHERE "status" = 'COMPLETED'
), "part" AS (
	SELECT "cart_id", "place", "cart_line"."unit_price_minor"::numeric * "quantity" AS "price", jsonb_build_object(
		'lineId', "cart_line"."id", 'variantId', "variant_id", 'productId', "product_id", 'sku', "sku", 'title', "title", 'quantity', "quantity",
		'listPrice', jsonb_build_object('minor', "unit_price_minor", 'currency', "cart_line"."currency"),
		'unitPrice', jsonb_build_object('minor', "unit_price_minor", 'currency', "cart_line"."currency"),
		'unitPriceWhenAdded', jsonb_build_object('minor', "unit_price_when_added_minor", 'currency', "cart_line"."currency")
	) AS "described"
	FROM "cart_line" JOIN "bought" ON "bought"."id" = "cart_id"
	UNION ALL
	SELECT "id", -1, ("shipping_option" #>> '{price,minor}')::numeric, "shipping_option" FROM "bought"
), "shared" AS (
	SELECT "part".*, "currency", "tax",
		sum("price") OVER "of_cart" AS "whole",
		coalesce(div("tax" * "price", nullif(sum("price") OVER "of_cart", 0)), 0) AS "share",
		coalesce(mod("tax" * "price", nullif(sum("price") OVER "of_cart", 0)), 0) AS "remainder"
	FROM "part" JOIN "bought" ON "bought"."id" = "cart_id"
	WINDOW "of_cart" AS (PARTITION BY "cart_id")
), "taxed" AS (
	SELECT "shared".*, "share" + CASE
		WHEN row_number() OVER (PARTITION BY "cart_id" ORDER BY "remainder" DESC, "place") <= "tax" - sum("share") OVER (PARTITION BY "cart_id") THEN 1
		ELSE 0
	END AS "amount"
	FROM "shared"
), "priced" AS (
	SELECT "cart_id", "place", "described" || jsonb_build_object(
		'adjustments', '[]'::jsonb,
		'taxes', CASE WHEN "tax" = 0 THEN '[]'::jsonb ELSE jsonb_build_array(jsonb_build_object(
			'taxClass', 'standard',
			'millionths', round("tax" * 1000000 / "whole"),
			'isIncluded', false,
			'amount', jsonb_build_object('minor', "amount"::bigint, 'currency', "currency")
		)) END,
		'total', jsonb_build_object('minor', ("price" + "amount")::bigint, 'currency', "currency")
	) AS "priced"
	FROM "taxed"
), "purchase" AS (
	SELECT "cart_id",
		jsonb_agg("priced" ORDER BY "place") FILTER (WHERE "place" >= 0) AS "lines",
		jsonb_agg("priced") FILTER (WHERE "place" < 0) -> 0 AS "shipping"
	FROM "priced" GROUP BY "cart_id"
)
UPDATE "cart" SET "purchase" = jsonb_build_object(
	'lines', "purchase"."lines",
	'shipping', "purchase"."shipping",
	'totals', "totals" || jsonb_build_object('includedTax', jsonb_build_object('minor', 0, 'currency', "totals" #>> '{total,currency}'))
)
FROM "purchase" WHERE "purchase"."cart_id" = "cart"."id";--> statement-breakpoint
ALTER TABLE "cart" DROP COLUMN "totals";--> statement-breakpoint
ALTER TABLE "cart" ADD CONSTRAINT "completed_with_its_purchase" CHECK ("cart"."status" <> 'COMPLETED' or ("cart"."order_id" is not null and "cart"."purchase" is not null));
