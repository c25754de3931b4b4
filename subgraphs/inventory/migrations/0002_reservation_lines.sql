CREATE TABLE "called_off_parcel" (
	"delivery_id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "known_order" (
	"order_id" uuid PRIMARY KEY NOT NULL,
	"is_cancelled" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reservation_line" (
	"reservation_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"warehouse_id" uuid NOT NULL,
	"reserved" integer NOT NULL,
	"released" integer NOT NULL,
	"committed" integer NOT NULL,
	"restocked" integer NOT NULL,
	CONSTRAINT "reservation_line_reservation_id_variant_id_warehouse_id_pk" PRIMARY KEY("reservation_id","variant_id","warehouse_id"),
	CONSTRAINT "no_more_left_than_was_reserved" CHECK ("reservation_line"."reserved" > 0 and "reservation_line"."released" >= 0 and "reservation_line"."committed" >= 0 and "reservation_line"."released" + "reservation_line"."committed" <= "reservation_line"."reserved"),
	CONSTRAINT "no_more_came_back_than_left" CHECK ("reservation_line"."restocked" >= 0 and "reservation_line"."restocked" <= "reservation_line"."committed")
);
--> statement-breakpoint
ALTER TABLE "reservation" DROP CONSTRAINT "reservation_order_id_unique";--> statement-breakpoint
ALTER TABLE "reservation_line" ADD CONSTRAINT "reservation_line_reservation_id_reservation_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."reservation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reservation_by_order" ON "reservation" USING btree ("order_id","id");--> statement-breakpoint
INSERT INTO "known_order" ("order_id", "is_cancelled") SELECT "order_id", "release_reason" IS NOT DISTINCT FROM 'ORDER_CANCELLED' FROM "reservation";--> statement-breakpoint
-- What became of the pieces is in the ledger, those that expired and were put aside anew elsewhere as well.
INSERT INTO "reservation_line" ("reservation_id", "variant_id", "warehouse_id", "reserved", "released", "committed", "restocked")
SELECT "reservation_id", "variant_id", "warehouse_id",
	coalesce(sum("reserved_delta") FILTER (WHERE "kind" = 'RESERVED'), 0),
	coalesce(-sum("reserved_delta") FILTER (WHERE "kind" = 'RELEASED'), 0),
	coalesce(-sum("on_hand_delta") FILTER (WHERE "kind" = 'COMMITTED'), 0),
	coalesce(sum("on_hand_delta") FILTER (WHERE "kind" = 'RESTOCKED'), 0)
FROM "stock_movement" WHERE "reservation_id" IS NOT NULL
GROUP BY "reservation_id", "variant_id", "warehouse_id";--> statement-breakpoint
-- Orders that were cancelled before they asked for goods had an empty reservation; that they were cancelled is known otherwise now.
DELETE FROM "reservation" WHERE "status" = 'RELEASED' AND NOT EXISTS (SELECT FROM "reservation_line" WHERE "reservation_id" = "reservation"."id");--> statement-breakpoint
ALTER TABLE "reservation" DROP COLUMN "lines";--> statement-breakpoint
ALTER TABLE "reservation" DROP COLUMN "release_reason";