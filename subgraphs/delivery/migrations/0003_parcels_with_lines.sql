CREATE TABLE "ordered_line" (
	"order_id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	"carried" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "ordered_line_order_id_line_id_pk" PRIMARY KEY("order_id","line_id"),
	CONSTRAINT "no_more_is_carried_than_was_ordered" CHECK ("ordered_line"."quantity" > 0 and "ordered_line"."carried" between 0 and "ordered_line"."quantity")
);
--> statement-breakpoint
CREATE TABLE "parcel_line" (
	"delivery_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "parcel_line_delivery_id_line_id_pk" PRIMARY KEY("delivery_id","line_id"),
	CONSTRAINT "something_is_in_a_parcel" CHECK ("parcel_line"."quantity" > 0)
);
--> statement-breakpoint
ALTER TABLE "delivery" DROP CONSTRAINT "delivery_order_id_unique";--> statement-breakpoint
ALTER TABLE "parcel_line" ADD CONSTRAINT "parcel_line_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcel_line" ADD CONSTRAINT "parcel_line_order_id_line_id_ordered_line_order_id_line_id_fk" FOREIGN KEY ("order_id","line_id") REFERENCES "public"."ordered_line"("order_id","line_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "parcel_line_by_order" ON "parcel_line" USING btree ("order_id","line_id");--> statement-breakpoint
CREATE INDEX "delivery_by_order" ON "delivery" USING btree ("order_id","id");--> statement-breakpoint
-- What is in the parcels of before was not kept: they have no lines, which means all that their order has.
CREATE FUNCTION "count_what_is_carried"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE "ordered_line" SET "carried" = "ordered_line"."carried" + "more"."quantity"
	FROM (SELECT "order_id", "line_id", sum("quantity") AS "quantity" FROM "packed" GROUP BY 1, 2) AS "more"
	WHERE "ordered_line"."order_id" = "more"."order_id" AND "ordered_line"."line_id" = "more"."line_id";
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "count_what_is_carried" AFTER INSERT ON "parcel_line" REFERENCING NEW TABLE AS "packed"
	FOR EACH STATEMENT EXECUTE FUNCTION "count_what_is_carried"();
--> statement-breakpoint
CREATE FUNCTION "count_what_is_not_carried"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE "ordered_line" SET "carried" = "carried" - "parcel_line"."quantity" FROM "parcel_line"
	WHERE "parcel_line"."delivery_id" = NEW."id" AND "ordered_line"."order_id" = NEW."order_id" AND "ordered_line"."line_id" = "parcel_line"."line_id";
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "count_what_is_not_carried" AFTER UPDATE OF "status" ON "delivery"
	FOR EACH ROW WHEN (NEW."status" = 'CANCELLED' AND OLD."status" <> 'CANCELLED') EXECUTE FUNCTION "count_what_is_not_carried"();
