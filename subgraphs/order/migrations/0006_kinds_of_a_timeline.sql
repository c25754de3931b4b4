ALTER TABLE "timeline_entry" ADD COLUMN "fact" jsonb;--> statement-breakpoint
ALTER TABLE "timeline_entry" ADD COLUMN "actor" jsonb;--> statement-breakpoint
-- Until now an entry was kept as an English text: these are all the texts there were. What they did not say is left out, but for
-- ids of which there is only one that can be meant.
UPDATE "timeline_entry" SET "fact" = jsonb_strip_nulls(CASE
	WHEN "detail" = 'The order was placed.' THEN jsonb_build_object('kind', 'ORDER_PLACED')
	WHEN "detail" IN ('The order was cancelled by the customer.', 'The order was cancelled by the shop.') THEN jsonb_build_object('kind', 'ORDER_CALLED_OFF', 'reason', "cancellation_reason")
	WHEN "detail" = 'It took too long.' THEN jsonb_build_object('kind', 'ORDER_WAITED_TOO_LONG')
	WHEN "detail" = 'The stock was put aside.' THEN jsonb_build_object('kind', 'STOCK_RESERVED')
	WHEN "detail" = 'The stock was put aside for too long.' THEN jsonb_build_object('kind', 'STOCK_EXPIRED')
	WHEN "detail" = 'There was too little stock.' THEN jsonb_build_object('kind', 'STOCK_REFUSED')
	WHEN "detail" = 'The payment was authorised.' THEN jsonb_build_object('kind', 'PAYMENT_AUTHORISED', 'paymentId', "payment_id")
	WHEN "detail" = 'The payment arrived.' THEN jsonb_build_object('kind', 'PAYMENT_CAPTURED', 'paymentId', "payment_id")
	WHEN "detail" = 'The payment was declined.' THEN jsonb_build_object('kind', 'PAYMENT_FAILED', 'paymentId', "payment_id", 'failure', 'DECLINED')
	WHEN "detail" = 'The account had too little money.' THEN jsonb_build_object('kind', 'PAYMENT_FAILED', 'paymentId', "payment_id", 'failure', 'INSUFFICIENT_FUNDS')
	WHEN "detail" = 'The payment method was gone.' THEN jsonb_build_object('kind', 'PAYMENT_FAILED', 'paymentId', "payment_id", 'failure', 'METHOD_NOT_FOUND')
	WHEN "detail" = 'The payment was called off.' AND "is_failed" THEN jsonb_build_object('kind', 'PAYMENT_FAILED', 'paymentId', "payment_id", 'failure', 'ORDER_CANCELLED')
	WHEN "detail" = 'The payment was called off.' THEN jsonb_build_object('kind', 'PAYMENT_VOIDED', 'paymentId', "payment_id")
	WHEN "detail" IN ('Money went back.', 'The money went back.', 'A part of the money went back.') THEN jsonb_build_object('kind', 'PAYMENT_REFUNDED', 'paymentId', "payment_id")
	WHEN "detail" = 'Money could not be given back.' THEN jsonb_build_object('kind', 'PAYMENT_REFUND_REFUSED', 'paymentId', "payment_id")
	WHEN "detail" LIKE '% will bring it.' THEN jsonb_build_object('kind', 'PARCEL_SCHEDULED', 'carrier', left("detail", -length(' will bring it.')))
	WHEN "detail" = 'Pieces were called off.' THEN jsonb_build_object('kind', 'LINES_CALLED_OFF')
	WHEN "detail" LIKE 'Pieces were taken out of parcel %' THEN jsonb_build_object('kind', 'PARCEL_LINES_CANCELLED')
	WHEN "detail" LIKE '% will not leave.' THEN jsonb_build_object('kind', 'PARCEL_CANCELLED', 'deliveryId', "delivery_id", 'trackingNumber', "tracking_number")
	WHEN "detail" LIKE '% left the warehouse.' OR "detail" LIKE '% is on its way.' THEN jsonb_build_object('kind', 'PARCEL_DISPATCHED', 'deliveryId', "delivery_id", 'trackingNumber', "tracking_number")
	WHEN "detail" LIKE '% comes today.' THEN jsonb_build_object('kind', 'PARCEL_OUT_FOR_DELIVERY', 'deliveryId', "delivery_id", 'trackingNumber', "tracking_number")
	WHEN "detail" LIKE '% was delivered.' THEN jsonb_build_object('kind', 'PARCEL_DELIVERED', 'deliveryId', "delivery_id", 'trackingNumber', "tracking_number")
END)
FROM (
	SELECT "e"."order_id" AS "of", "e"."sequence" AS "at", "o"."cancellation_reason", "told"."tracking_number",
		(SELECT CASE count(*) WHEN 1 THEN min("p"."id"::text) END FROM "order_payment" "p" WHERE "p"."order_id" = "o"."id" AND "p"."id" <> "o"."id") AS "payment_id",
		EXISTS (SELECT FROM "order_payment" "p" WHERE "p"."order_id" = "o"."id" AND "p"."failure" = 'ORDER_CANCELLED') AS "is_failed",
		(SELECT min("q"."id"::text) FROM "order_parcel" "q" WHERE "q"."order_id" = "o"."id" AND "q"."id" <> "o"."id" AND "q"."tracking_number" = "told"."tracking_number") AS "delivery_id"
	FROM "timeline_entry" "e" JOIN "placed_order" "o" ON "o"."id" = "e"."order_id"
	CROSS JOIN LATERAL (SELECT substring("e"."detail" from '^Parcel (.*) (?:will not leave|left the warehouse|is on its way|comes today|was delivered)[.]$') AS "tracking_number") "told"
) "known" WHERE "order_id" = "of" AND "sequence" = "at";--> statement-breakpoint
UPDATE "timeline_entry" SET "actor" = CASE
	WHEN "detail" IN ('The order was placed.', 'The order was cancelled by the customer.') THEN jsonb_build_object('kind', 'CUSTOMER', 'userId', "customer_id")
	WHEN "detail" = 'The order was cancelled by the shop.' THEN jsonb_build_object('kind', 'STAFF')
	ELSE jsonb_build_object('kind', 'SERVICE', 'service', CASE split_part("fact"->>'kind', '_', 1)
		WHEN 'STOCK' THEN 'inventory' WHEN 'PAYMENT' THEN 'payment' WHEN 'PARCEL' THEN 'delivery' ELSE 'order' END)
END FROM "placed_order" WHERE "placed_order"."id" = "order_id";--> statement-breakpoint
ALTER TABLE "timeline_entry" ALTER COLUMN "fact" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "timeline_entry" ALTER COLUMN "actor" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "timeline_entry" DROP COLUMN "detail";