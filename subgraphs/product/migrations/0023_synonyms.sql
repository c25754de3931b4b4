CREATE TABLE "synonym_rule" (
	"synonym_set_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"language" text NOT NULL,
	"target" "tsquery" NOT NULL,
	"substitute" "tsquery" NOT NULL,
	CONSTRAINT "synonym_rule_synonym_set_id_position_pk" PRIMARY KEY("synonym_set_id","position")
);
--> statement-breakpoint
CREATE TABLE "synonym_set" (
	"id" uuid PRIMARY KEY NOT NULL,
	"language" text NOT NULL,
	"terms" text[] NOT NULL,
	"finds" text[] NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "synonym_rule" ADD CONSTRAINT "synonym_rule_synonym_set_id_synonym_set_id_fk" FOREIGN KEY ("synonym_set_id") REFERENCES "public"."synonym_set"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "synonym_rule_by_words" ON "synonym_rule" USING gist ("target");--> statement-breakpoint
CREATE INDEX "synonym_set_by_language" ON "synonym_set" USING btree ("language","id");--> statement-breakpoint
-- What is looked for, with each term of a set of synonyms in it replaced by itself or what it finds, those of most words first.
-- What was put in is not replaced again, so sets do not chain. It reads and nothing else, so that workers may do it, too.
CREATE FUNCTION "with_synonyms"("words" tsquery, "spoken" text) RETURNS tsquery LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
BEGIN
	IF NOT EXISTS (SELECT FROM "synonym_rule" AS "rule" WHERE "rule"."language" = "spoken" AND "words" @> "rule"."target") THEN
		RETURN "words";
	END IF;
	RETURN ts_rewrite("words", format(
		'SELECT target, string_agg(DISTINCT ''('' || substitute::text || '')'', '' | '')::tsquery FROM synonym_rule
		WHERE language = %L AND %L::tsquery @> target GROUP BY target ORDER BY numnode(target) DESC',
		"spoken", "words"::text
	));
END
$$;
