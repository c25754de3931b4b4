CREATE TABLE "closed_day" (
	"depot" text NOT NULL,
	"day" date NOT NULL,
	"note" text,
	CONSTRAINT "closed_day_depot_day_pk" PRIMARY KEY("depot","day")
);
--> statement-breakpoint
CREATE TABLE "delivery_slot" (
	"id" uuid PRIMARY KEY NOT NULL,
	"depot" text NOT NULL,
	"option_code" text NOT NULL,
	"weekdays" jsonb NOT NULL,
	"starts_at" text NOT NULL,
	"ends_at" text NOT NULL,
	"time_zone" text NOT NULL,
	"capacity" integer NOT NULL,
	"cut_off_minutes" integer NOT NULL,
	"surcharge_cents" integer NOT NULL,
	"is_active" boolean NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "slot_booking" (
	"order_id" uuid PRIMARY KEY NOT NULL,
	"slot_id" uuid NOT NULL,
	"day" date NOT NULL,
	"parcels" integer NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"time_zone" text NOT NULL,
	"cut_off_at" timestamp with time zone NOT NULL,
	"surcharge_cents" integer NOT NULL,
	"option_code" text NOT NULL,
	"expires_at" timestamp with time zone,
	CONSTRAINT "some_parcels_are_booked" CHECK ("slot_booking"."parcels" > 0)
);
--> statement-breakpoint
CREATE TABLE "slot_day" (
	"slot_id" uuid NOT NULL,
	"day" date NOT NULL,
	"booked" integer NOT NULL,
	CONSTRAINT "slot_day_slot_id_day_pk" PRIMARY KEY("slot_id","day"),
	CONSTRAINT "no_fewer_than_none_are_booked" CHECK ("slot_day"."booked" >= 0)
);
--> statement-breakpoint
ALTER TABLE "slot_day" ADD CONSTRAINT "slot_day_slot_id_delivery_slot_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."delivery_slot"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_slot_by_depot" ON "delivery_slot" USING btree ("depot","option_code");--> statement-breakpoint
CREATE INDEX "slot_booking_by_day" ON "slot_booking" USING btree ("slot_id","day");