CREATE TABLE "bought_pieces" (
	"order_id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"buyer" text NOT NULL,
	"buyer_email" text,
	"quantity" integer NOT NULL,
	"cancelled" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "bought_pieces_order_id_line_id_pk" PRIMARY KEY("order_id","line_id"),
	CONSTRAINT "no_more_cancelled_than_bought" CHECK ("bought_pieces"."cancelled" between 0 and "bought_pieces"."quantity")
);
--> statement-breakpoint
CREATE INDEX "pieces_by_buyer" ON "bought_pieces" USING btree ("buyer","variant_id");--> statement-breakpoint
CREATE INDEX "pieces_by_email_of_buyer" ON "bought_pieces" USING btree ("buyer_email","variant_id") WHERE "bought_pieces"."buyer_email" is not null;--> statement-breakpoint
INSERT INTO "bought_pieces" ("order_id", "line_id", "variant_id", "buyer", "buyer_email", "quantity", "cancelled")
SELECT bought."order_id", (line->>'lineId')::uuid, (line->>'variantId')::uuid,
	coalesce(bought."customer_id"::text, bought."guest_email"), bought."customer_email", (line->>'quantity')::int,
	CASE WHEN bought."order_cancelled_at" IS NULL THEN 0 ELSE (line->>'quantity')::int END
FROM "cart" bought CROSS JOIN LATERAL jsonb_array_elements(bought."purchase"->'lines') line
WHERE bought."status" = 'COMPLETED' AND coalesce(bought."customer_id"::text, bought."guest_email") IS NOT NULL
	AND coalesce(line->>'kind', 'PAID') <> 'GIFT'
ON CONFLICT DO NOTHING;
