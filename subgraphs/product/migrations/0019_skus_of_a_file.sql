CREATE TABLE "product_import_sku" (
	"import_id" uuid NOT NULL,
	"sku" text NOT NULL,
	"slug" text NOT NULL,
	CONSTRAINT "product_import_sku_import_id_sku_pk" PRIMARY KEY("import_id","sku")
);
--> statement-breakpoint
ALTER TABLE "product_import_sku" ADD CONSTRAINT "product_import_sku_import_id_product_import_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."product_import"("id") ON DELETE cascade ON UPDATE no action;