CREATE SEQUENCE "public"."transfer_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 100001 CACHE 1;--> statement-breakpoint
CREATE TABLE "stock_transfer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"vendor_id" uuid,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"status" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"version" integer NOT NULL,
	CONSTRAINT "stock_transfer_number_unique" UNIQUE("number"),
	CONSTRAINT "goes_elsewhere" CHECK ("stock_transfer"."from_id" <> "stock_transfer"."to_id")
);
--> statement-breakpoint
CREATE TABLE "stock_transfer_line" (
	"transfer_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"sent" integer NOT NULL,
	"received" integer NOT NULL,
	"lost" integer NOT NULL,
	"returned" integer NOT NULL,
	CONSTRAINT "stock_transfer_line_transfer_id_variant_id_pk" PRIMARY KEY("transfer_id","variant_id"),
	CONSTRAINT "no_more_came_than_was_sent" CHECK ("stock_transfer_line"."received" >= 0 and "stock_transfer_line"."lost" >= 0 and "stock_transfer_line"."returned" >= 0 and "stock_transfer_line"."received" + "stock_transfer_line"."lost" + "stock_transfer_line"."returned" <= "stock_transfer_line"."sent")
);
--> statement-breakpoint
ALTER TABLE "stock_movement" ADD COLUMN "transfer_id" uuid;--> statement-breakpoint
ALTER TABLE "warehouse" ADD COLUMN "address" jsonb;--> statement-breakpoint
ALTER TABLE "warehouse" ADD COLUMN "serves" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "warehouse" ADD COLUMN "is_open" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "warehouse" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "stock_transfer" ADD CONSTRAINT "stock_transfer_from_id_warehouse_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."warehouse"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_transfer" ADD CONSTRAINT "stock_transfer_to_id_warehouse_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."warehouse"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_transfer_line" ADD CONSTRAINT "stock_transfer_line_transfer_id_stock_transfer_id_fk" FOREIGN KEY ("transfer_id") REFERENCES "public"."stock_transfer"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "transfer_by_age" ON "stock_transfer" USING btree ("sent_at","id");--> statement-breakpoint
CREATE INDEX "transfer_line_by_variant" ON "stock_transfer_line" USING btree ("variant_id");