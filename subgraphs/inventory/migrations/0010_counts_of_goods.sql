CREATE SEQUENCE "public"."count_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 100001 CACHE 1;--> statement-breakpoint
CREATE TABLE "stock_count" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"vendor_id" uuid,
	"warehouse_id" uuid NOT NULL,
	"status" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"version" integer NOT NULL,
	CONSTRAINT "stock_count_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "stock_count_line" (
	"count_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"expected" integer,
	"counted" integer,
	"counted_at" timestamp with time zone,
	CONSTRAINT "stock_count_line_count_id_variant_id_pk" PRIMARY KEY("count_id","variant_id"),
	CONSTRAINT "counted_at_a_moment" CHECK (("stock_count_line"."counted" is null) = ("stock_count_line"."expected" is null) and ("stock_count_line"."counted" is null) = ("stock_count_line"."counted_at" is null)),
	CONSTRAINT "counts_no_fewer_than_none" CHECK ("stock_count_line"."counted" >= 0)
);
--> statement-breakpoint
ALTER TABLE "stock_movement" ADD COLUMN "count_id" uuid;--> statement-breakpoint
ALTER TABLE "stock_count" ADD CONSTRAINT "stock_count_warehouse_id_warehouse_id_fk" FOREIGN KEY ("warehouse_id") REFERENCES "public"."warehouse"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_count_line" ADD CONSTRAINT "stock_count_line_count_id_stock_count_id_fk" FOREIGN KEY ("count_id") REFERENCES "public"."stock_count"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "count_by_age" ON "stock_count" USING btree ("started_at","id");