CREATE TABLE "product_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"vendor_id" uuid,
	"is_for_all" boolean NOT NULL,
	"format" text NOT NULL,
	"policy" text NOT NULL,
	"is_dry_run" boolean NOT NULL,
	"default_category_id" uuid,
	"status" text NOT NULL,
	"rows" integer NOT NULL,
	"done" integer NOT NULL,
	"counts" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "product_import_group" (
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"content" text NOT NULL,
	CONSTRAINT "product_import_group_import_id_position_pk" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
CREATE TABLE "product_import_row" (
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"outcome" text NOT NULL,
	"code" text,
	"field" text,
	"slug" text,
	"product_id" uuid,
	CONSTRAINT "product_import_row_import_id_row_pk" PRIMARY KEY("import_id","row")
);
--> statement-breakpoint
ALTER TABLE "product_import_group" ADD CONSTRAINT "product_import_group_import_id_product_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."product_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product_import_row" ADD CONSTRAINT "product_import_row_import_id_product_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."product_import"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_by_vendor" ON "product_import" USING btree ("vendor_id","id");--> statement-breakpoint
CREATE INDEX "import_by_owner" ON "product_import" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "import_row_by_outcome" ON "product_import_row" USING btree ("import_id","outcome","row");