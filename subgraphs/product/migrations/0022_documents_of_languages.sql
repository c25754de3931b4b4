CREATE TABLE "product_document" (
	"product_id" uuid NOT NULL,
	"language" text NOT NULL,
	"title_words" text NOT NULL,
	"search" "tsvector" NOT NULL,
	CONSTRAINT "product_document_product_id_language_pk" PRIMARY KEY("product_id","language")
);
--> statement-breakpoint
ALTER TABLE "product_document" ADD CONSTRAINT "product_document_product_id_product_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."product"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "document_by_words" ON "product_document" USING gin ("search") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "document_by_similar_words" ON "product_document" USING gin ("title_words" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "document_by_title_words" ON "product_document" USING btree ("language","title_words" text_pattern_ops);--> statement-breakpoint
-- How words of a language are looked for: in any of their forms where PostgreSQL knows these, otherwise as they stand.
CREATE FUNCTION "words_config"("language" text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT CASE "language"
		WHEN 'ar' THEN 'pg_catalog.arabic'::regconfig
		WHEN 'ca' THEN 'pg_catalog.catalan'::regconfig
		WHEN 'da' THEN 'pg_catalog.danish'::regconfig
		WHEN 'de' THEN 'pg_catalog.german'::regconfig
		WHEN 'el' THEN 'pg_catalog.greek'::regconfig
		WHEN 'en' THEN 'pg_catalog.english'::regconfig
		WHEN 'es' THEN 'pg_catalog.spanish'::regconfig
		WHEN 'eu' THEN 'pg_catalog.basque'::regconfig
		WHEN 'fi' THEN 'pg_catalog.finnish'::regconfig
		WHEN 'fr' THEN 'pg_catalog.french'::regconfig
		WHEN 'ga' THEN 'pg_catalog.irish'::regconfig
		WHEN 'hi' THEN 'pg_catalog.hindi'::regconfig
		WHEN 'hu' THEN 'pg_catalog.hungarian'::regconfig
		WHEN 'hy' THEN 'pg_catalog.armenian'::regconfig
		WHEN 'id' THEN 'pg_catalog.indonesian'::regconfig
		WHEN 'it' THEN 'pg_catalog.italian'::regconfig
		WHEN 'lt' THEN 'pg_catalog.lithuanian'::regconfig
		WHEN 'nb' THEN 'pg_catalog.norwegian'::regconfig
		WHEN 'nn' THEN 'pg_catalog.norwegian'::regconfig
		WHEN 'no' THEN 'pg_catalog.norwegian'::regconfig
		WHEN 'nl' THEN 'pg_catalog.dutch'::regconfig
		WHEN 'pt' THEN 'pg_catalog.portuguese'::regconfig
		WHEN 'ro' THEN 'pg_catalog.romanian'::regconfig
		WHEN 'ru' THEN 'pg_catalog.russian'::regconfig
		WHEN 'sr' THEN 'pg_catalog.serbian'::regconfig
		WHEN 'sv' THEN 'pg_catalog.swedish'::regconfig
		WHEN 'ta' THEN 'pg_catalog.tamil'::regconfig
		WHEN 'tr' THEN 'pg_catalog.turkish'::regconfig
		WHEN 'yi' THEN 'pg_catalog.yiddish'::regconfig
		ELSE 'pg_catalog.simple'::regconfig
	END
$$;
