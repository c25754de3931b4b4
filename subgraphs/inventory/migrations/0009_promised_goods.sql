CREATE TABLE "backorder_line" (
	"reservation_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"place" bigserial NOT NULL,
	"wanted" integer NOT NULL,
	"filled" integer NOT NULL,
	"released" integer NOT NULL,
	CONSTRAINT "backorder_line_reservation_id_variant_id_pk" PRIMARY KEY("reservation_id","variant_id"),
	CONSTRAINT "no_more_came_than_was_promised" CHECK ("backorder_line"."wanted" > 0 and "backorder_line"."filled" >= 0 and "backorder_line"."released" >= 0 and "backorder_line"."filled" + "backorder_line"."released" <= "backorder_line"."wanted")
);
--> statement-breakpoint
ALTER TABLE "stocked_variant" ADD COLUMN "backorder_kind" text DEFAULT 'DENY' NOT NULL;--> statement-breakpoint
ALTER TABLE "stocked_variant" ADD COLUMN "backorder_limit" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "stocked_variant" ADD COLUMN "backorder_from" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "stocked_variant" ADD COLUMN "backorder_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "stocked_variant" ADD COLUMN "owed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "backorder_line" ADD CONSTRAINT "backorder_line_reservation_id_reservation_id_fk" FOREIGN KEY ("reservation_id") REFERENCES "public"."reservation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "backorder_by_place" ON "backorder_line" USING btree ("variant_id","place") WHERE "backorder_line"."filled" + "backorder_line"."released" < "backorder_line"."wanted";--> statement-breakpoint
ALTER TABLE "stocked_variant" ADD CONSTRAINT "owes_no_fewer_than_none" CHECK ("stocked_variant"."owed" >= 0);