CREATE TABLE "cancelled_line" (
	"source_id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"variant_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "cancelled_line_source_id_line_id_pk" PRIMARY KEY("source_id","line_id")
);
--> statement-breakpoint
CREATE INDEX "cancelled_line_by_order" ON "cancelled_line" USING btree ("order_id");