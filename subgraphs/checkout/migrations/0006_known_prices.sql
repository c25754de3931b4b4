CREATE TABLE "known_price" (
	"variant_id" uuid NOT NULL,
	"currency" text NOT NULL,
	"price_minor" bigint NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "known_price_variant_id_currency_pk" PRIMARY KEY("variant_id","currency")
);
--> statement-breakpoint
DROP INDEX "cart_line_by_variant";--> statement-breakpoint
ALTER TABLE "cart_line" ADD COLUMN "price_since" timestamp (3) with time zone DEFAULT '1970-01-01T00:00:00.000Z' NOT NULL;