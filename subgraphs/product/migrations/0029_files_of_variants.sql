CREATE TABLE "order_download" (
	"order_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"downloads" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "order_download_order_id_file_id_pk" PRIMARY KEY("order_id","file_id"),
	CONSTRAINT "order_download_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "downloads_are_counted" CHECK ("order_download"."downloads" >= 0)
);
--> statement-breakpoint
CREATE TABLE "variant_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"variant_id" uuid NOT NULL,
	"name" text NOT NULL,
	"content_type" text NOT NULL,
	"size" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"added_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "order_download" ADD CONSTRAINT "order_download_file_id_variant_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."variant_file"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variant_file" ADD CONSTRAINT "variant_file_variant_id_product_variant_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."product_variant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "download_by_file" ON "order_download" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "file_by_variant" ON "variant_file" USING btree ("variant_id","added_at");