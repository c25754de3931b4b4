CREATE TABLE "cancelled_line" (
	"order_id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "cancelled_line_order_id_line_id_pk" PRIMARY KEY("order_id","line_id")
);
--> statement-breakpoint
ALTER TABLE "parcel_line" DROP CONSTRAINT "something_is_in_a_parcel";--> statement-breakpoint
ALTER TABLE "ordered_line" ADD COLUMN "cancelled" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "parcel_line" ADD COLUMN "taken_out" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "ordered_line" ADD CONSTRAINT "no_more_is_cancelled_than_was_ordered" CHECK ("ordered_line"."cancelled" between 0 and "ordered_line"."quantity");--> statement-breakpoint
ALTER TABLE "parcel_line" ADD CONSTRAINT "something_is_or_was_in_a_parcel" CHECK ("parcel_line"."quantity" >= 0 and "parcel_line"."taken_out" >= 0 and "parcel_line"."quantity" + "parcel_line"."taken_out" > 0);--> statement-breakpoint
CREATE FUNCTION "count_what_was_taken_out"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE "ordered_line" SET "carried" = "carried" + NEW."quantity" - OLD."quantity"
	WHERE "order_id" = NEW."order_id" AND "line_id" = NEW."line_id";
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "count_what_was_taken_out" AFTER UPDATE OF "quantity" ON "parcel_line"
	FOR EACH ROW WHEN (NEW."quantity" <> OLD."quantity") EXECUTE FUNCTION "count_what_was_taken_out"();
