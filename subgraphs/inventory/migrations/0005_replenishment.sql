CREATE SEQUENCE "public"."replenishment_number" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 100001 CACHE 1;--> statement-breakpoint
CREATE TABLE "replenishment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" integer,
	"supplier_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"status" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"ordered_at" timestamp with time zone,
	"expected_at" timestamp with time zone,
	"late_since" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"version" integer NOT NULL,
	CONSTRAINT "replenishment_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "replenishment_line" (
	"replenishment_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"ordered" integer NOT NULL,
	"received" integer DEFAULT 0 NOT NULL,
	"cancelled" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "replenishment_line_replenishment_id_variant_id_pk" PRIMARY KEY("replenishment_id","variant_id"),
	CONSTRAINT "orders_something" CHECK ("replenishment_line"."ordered" > 0 and "replenishment_line"."received" >= 0),
	CONSTRAINT "no_more_cancelled_than_missing" CHECK ("replenishment_line"."cancelled" = 0 or ("replenishment_line"."cancelled" > 0 and "replenishment_line"."cancelled" + "replenishment_line"."received" <= "replenishment_line"."ordered"))
);
--> statement-breakpoint
CREATE TABLE "replenishment_policy" (
	"variant_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"supplier_id" uuid NOT NULL,
	"reorder_point" integer NOT NULL,
	"order_up_to" integer NOT NULL,
	"pack_size" integer NOT NULL,
	"minimum_quantity" integer NOT NULL,
	CONSTRAINT "replenishment_policy_variant_id_warehouse_id_pk" PRIMARY KEY("variant_id","warehouse_id"),
	CONSTRAINT "orders_above_its_point" CHECK ("replenishment_policy"."reorder_point" >= 0 and "replenishment_policy"."order_up_to" > "replenishment_policy"."reorder_point"),
	CONSTRAINT "orders_whole_packs" CHECK ("replenishment_policy"."pack_size" > 0 and "replenishment_policy"."minimum_quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "supplier" (
	"id" uuid PRIMARY KEY NOT NULL,
	"vendor_id" uuid,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"lead_time_days" integer NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "one_supplier_per_code" UNIQUE NULLS NOT DISTINCT("vendor_id","code")
);
--> statement-breakpoint
ALTER TABLE "stock_movement" ADD COLUMN "replenishment_id" uuid;--> statement-breakpoint
ALTER TABLE "stocked_variant" ADD COLUMN "sku" text;--> statement-breakpoint
ALTER TABLE "replenishment" ADD CONSTRAINT "replenishment_supplier_id_supplier_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."supplier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replenishment" ADD CONSTRAINT "replenishment_warehouse_id_warehouse_id_fk" FOREIGN KEY ("warehouse_id") REFERENCES "public"."warehouse"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replenishment_line" ADD CONSTRAINT "replenishment_line_replenishment_id_replenishment_id_fk" FOREIGN KEY ("replenishment_id") REFERENCES "public"."replenishment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replenishment_policy" ADD CONSTRAINT "replenishment_policy_supplier_id_supplier_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."supplier"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_draft_per_supplier_and_warehouse" ON "replenishment" USING btree ("supplier_id","warehouse_id") WHERE "replenishment"."status" = 'DRAFT';--> statement-breakpoint
CREATE INDEX "replenishment_by_age" ON "replenishment" USING btree ("opened_at","id");--> statement-breakpoint
CREATE INDEX "replenishment_by_supplier" ON "replenishment" USING btree ("supplier_id","opened_at","id");--> statement-breakpoint
CREATE INDEX "replenishment_line_by_variant" ON "replenishment_line" USING btree ("variant_id");--> statement-breakpoint
CREATE INDEX "policy_by_supplier" ON "replenishment_policy" USING btree ("supplier_id");