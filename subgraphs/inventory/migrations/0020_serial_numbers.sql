CREATE TABLE "serial" (
	"id" uuid PRIMARY KEY NOT NULL,
	"variant_id" uuid NOT NULL,
	"number" text NOT NULL,
	"status" text NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"order_id" uuid,
	"is_said" boolean NOT NULL,
	"transfer_id" uuid,
	"arrived_at" timestamp with time zone NOT NULL,
	CONSTRAINT "one_serial_per_number" UNIQUE("variant_id","number")
);
--> statement-breakpoint
CREATE TABLE "serial_event" (
	"id" uuid PRIMARY KEY NOT NULL,
	"serial_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"order_id" uuid,
	"transfer_id" uuid,
	"moved_by" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "stocked_variant" ADD COLUMN "is_serial_tracked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "stock_count_line" ADD COLUMN "missing" jsonb;--> statement-breakpoint
ALTER TABLE "stock_count_line" ADD COLUMN "found" jsonb;--> statement-breakpoint
ALTER TABLE "serial" ADD CONSTRAINT "serial_variant_id_stocked_variant_variant_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."stocked_variant"("variant_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "serial" ADD CONSTRAINT "serial_warehouse_id_warehouse_id_fk" FOREIGN KEY ("warehouse_id") REFERENCES "public"."warehouse"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "serial_event" ADD CONSTRAINT "serial_event_serial_id_serial_id_fk" FOREIGN KEY ("serial_id") REFERENCES "public"."serial"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "serial_by_number" ON "serial" USING btree ("number","id");--> statement-breakpoint
CREATE INDEX "serial_by_place" ON "serial" USING btree ("variant_id","warehouse_id","arrived_at","id") WHERE "serial"."status" = 'IN_STOCK';--> statement-breakpoint
CREATE INDEX "serial_by_order" ON "serial" USING btree ("order_id") WHERE "serial"."order_id" is not null;--> statement-breakpoint
CREATE INDEX "serial_by_transfer" ON "serial" USING btree ("transfer_id") WHERE "serial"."transfer_id" is not null;--> statement-breakpoint
CREATE INDEX "serial_event_by_serial" ON "serial_event" USING btree ("serial_id","at","id");