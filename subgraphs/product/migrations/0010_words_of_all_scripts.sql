CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
-- Text as words are looked for: compatible forms made one (NFKC), without accents, and each sign of a script that writes no
-- blanks a word of its own. The dictionary is named, so what it answers depends on nothing but the text.
CREATE FUNCTION "searchable"("given" text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
	SELECT regexp_replace(
		public.unaccent('public.unaccent'::regdictionary, normalize("given", NFKC)),
		'([\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF])', ' \1 ', 'g'
	)
$$;
--> statement-breakpoint
ALTER TABLE "product" ADD COLUMN "keywords" text DEFAULT '' NOT NULL;
--> statement-breakpoint
WITH RECURSIVE "above" ("category_id", "id", "names") AS (
	SELECT "id", "parent_id", "name" FROM "category"
	UNION ALL
	SELECT "above"."category_id", "category"."parent_id", "above"."names" || ' ' || "category"."name"
	FROM "above" JOIN "category" ON "category"."id" = "above"."id"
)
UPDATE "product" SET "keywords" = "above"."names" || ' ' || (
	SELECT string_agg("sku", ' ') FROM "product_variant" WHERE "product_id" = "product"."id" AND NOT "is_withdrawn"
)
FROM "above" WHERE "above"."id" IS NULL AND "above"."category_id" = "product"."category_id";
--> statement-breakpoint
DROP INDEX "product_by_words";
--> statement-breakpoint
DROP INDEX "product_by_similar_title";
--> statement-breakpoint
ALTER TABLE "product" DROP COLUMN "search";
--> statement-breakpoint
ALTER TABLE "product" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', searchable("product"."title")), 'A') || setweight(to_tsvector('simple', searchable("product"."keywords")), 'B') || setweight(to_tsvector('english', searchable("product"."keywords") || ' ' || searchable("product"."description")), 'B')) STORED NOT NULL;
--> statement-breakpoint
CREATE INDEX "product_by_words" ON "product" USING gin ("search") WITH (fastupdate=false);
--> statement-breakpoint
CREATE INDEX "product_by_similar_title" ON "product" USING gin (searchable("title") gin_trgm_ops) WITH (fastupdate=false);
