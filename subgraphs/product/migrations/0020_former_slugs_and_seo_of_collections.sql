CREATE TABLE "former_collection_slug" (
	"slug" text PRIMARY KEY NOT NULL,
	"collection_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "collection" ADD COLUMN "seo_title" text;--> statement-breakpoint
ALTER TABLE "collection" ADD COLUMN "seo_description" text;--> statement-breakpoint
ALTER TABLE "former_collection_slug" ADD CONSTRAINT "former_collection_slug_collection_id_collection_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_slug_by_collection" ON "former_collection_slug" USING btree ("collection_id");