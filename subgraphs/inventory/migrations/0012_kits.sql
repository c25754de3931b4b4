CREATE TABLE "kit_part" (
	"kit_id" uuid NOT NULL,
	"part_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "kit_part_kit_id_part_id_pk" PRIMARY KEY("kit_id","part_id"),
	CONSTRAINT "has_other_parts" CHECK ("kit_part"."quantity" > 0 and "kit_part"."kit_id" <> "kit_part"."part_id")
);
--> statement-breakpoint
CREATE TABLE "ordered_kit_part" (
	"order_id" uuid NOT NULL,
	"kit_id" uuid NOT NULL,
	"part_id" uuid NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "ordered_kit_part_order_id_kit_id_part_id_pk" PRIMARY KEY("order_id","kit_id","part_id")
);
--> statement-breakpoint
ALTER TABLE "kit_part" ADD CONSTRAINT "kit_part_kit_id_stocked_variant_variant_id_fk" FOREIGN KEY ("kit_id") REFERENCES "public"."stocked_variant"("variant_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kit_part" ADD CONSTRAINT "kit_part_part_id_stocked_variant_variant_id_fk" FOREIGN KEY ("part_id") REFERENCES "public"."stocked_variant"("variant_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kit_by_part" ON "kit_part" USING btree ("part_id");