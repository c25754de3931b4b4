CREATE TABLE "back_in_stock_request" (
	"variant_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	CONSTRAINT "back_in_stock_request_variant_id_customer_id_pk" PRIMARY KEY("variant_id","customer_id")
);
--> statement-breakpoint
ALTER TABLE "stock_level" ADD COLUMN "safety" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "stocked_variant" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "stocked_variant" ADD COLUMN "restock_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "stock_level" ADD CONSTRAINT "keeps_no_fewer_than_none" CHECK ("stock_level"."safety" >= 0);