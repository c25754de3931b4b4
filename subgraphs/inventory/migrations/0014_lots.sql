CREATE TABLE "lot" (
	"id" uuid PRIMARY KEY NOT NULL,
	"variant_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"code" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"on_hand" integer NOT NULL,
	"reserved" integer NOT NULL,
	CONSTRAINT "one_lot_per_code_and_place" UNIQUE("variant_id","warehouse_id","code"),
	CONSTRAINT "lot_never_oversold" CHECK ("lot"."on_hand" >= "lot"."reserved" and "lot"."reserved" >= 0)
);
--> statement-breakpoint
CREATE TABLE "lot_use" (
	"lot_id" uuid NOT NULL,
	"reservation_id" uuid NOT NULL,
	"reserved" integer NOT NULL,
	"committed" integer NOT NULL,
	CONSTRAINT "lot_use_lot_id_reservation_id_pk" PRIMARY KEY("lot_id","reservation_id"),
	CONSTRAINT "uses_no_fewer_than_none" CHECK ("lot_use"."reserved" >= 0 and "lot_use"."committed" >= 0)
);
--> statement-breakpoint
ALTER TABLE "stock_movement" ADD COLUMN "lot_id" uuid;--> statement-breakpoint
ALTER TABLE "lot" ADD CONSTRAINT "lot_variant_id_stocked_variant_variant_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."stocked_variant"("variant_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot" ADD CONSTRAINT "lot_warehouse_id_warehouse_id_fk" FOREIGN KEY ("warehouse_id") REFERENCES "public"."warehouse"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot_use" ADD CONSTRAINT "lot_use_lot_id_lot_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."lot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lot_by_expiry" ON "lot" USING btree ("expires_at","id");--> statement-breakpoint
CREATE INDEX "lot_use_by_reservation" ON "lot_use" USING btree ("reservation_id");