CREATE TABLE "behaviour" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid,
	"kind" text NOT NULL,
	"product_id" uuid,
	"source_id" uuid,
	"quantity" integer,
	"rating" smallint,
	"words" text,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "learned" (
	"id" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_choice" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"may_learn" boolean NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "variant" (
	"variant_id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid,
	"is_in_stock" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
ALTER TABLE "cooccurrence" ADD COLUMN "closeness" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "product" ADD COLUMN "is_published" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "product" ADD COLUMN "is_in_stock" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "product" ADD COLUMN "vendor_id" uuid;--> statement-breakpoint
ALTER TABLE "product" ADD COLUMN "words" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "product" ADD COLUMN "warmth" numeric DEFAULT '0' NOT NULL;--> statement-breakpoint
ALTER TABLE "product" ADD COLUMN "interest" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "behaviour_by_person" ON "behaviour" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "behaviour_by_source" ON "behaviour" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "variant_by_product" ON "variant" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "closest_to_a" ON "cooccurrence" USING btree ("product_a","closeness","product_b");--> statement-breakpoint
CREATE INDEX "closest_to_b" ON "cooccurrence" USING btree ("product_b","closeness","product_a");--> statement-breakpoint
CREATE INDEX "product_by_words" ON "product" USING gin ("words");--> statement-breakpoint
UPDATE "product" SET "is_published" = "is_available";--> statement-breakpoint
-- What earlier releases kept of people becomes lines of the log: products bought at the same time were one order. All is
-- learned anew from it when the first replica of this release starts.
INSERT INTO "behaviour" ("id", "person_id", "kind", "product_id", "source_id", "quantity", "at")
SELECT gen_random_uuid(), "user_id", CASE WHEN "purchased_at" IS NULL THEN 'VIEW' ELSE 'PURCHASE' END, "product_id",
  CASE WHEN "purchased_at" IS NULL THEN NULL ELSE md5("user_id"::text || "purchased_at"::text)::uuid END,
  CASE WHEN "purchased_at" IS NULL THEN NULL ELSE 1 END, coalesce("purchased_at", "last_at")
FROM "user_product";
