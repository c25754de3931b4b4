CREATE TABLE "former_category_slug" (
	"slug" text PRIMARY KEY NOT NULL,
	"category_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "category" ADD COLUMN "description" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "category" ADD COLUMN "position" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "category" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "former_category_slug" ADD CONSTRAINT "former_category_slug_category_id_category_id_fk" FOREIGN KEY ("category_id") REFERENCES "public"."category"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_slug_by_category" ON "former_category_slug" USING btree ("category_id");--> statement-breakpoint
UPDATE "category" SET "position" = "placed"."position" FROM (
	SELECT "id", row_number() OVER (PARTITION BY "parent_id" ORDER BY "name" COLLATE "und-x-icu", "id") - 1 AS "position" FROM "category"
) AS "placed" WHERE "placed"."id" = "category"."id";
