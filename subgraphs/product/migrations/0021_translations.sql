CREATE TABLE "translation" (
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"language" text NOT NULL,
	"base" text NOT NULL,
	"texts" jsonb NOT NULL,
	"is_complete" boolean NOT NULL,
	CONSTRAINT "translation_kind_subject_id_language_pk" PRIMARY KEY("kind","subject_id","language")
);
--> statement-breakpoint
CREATE INDEX "translation_by_language" ON "translation" USING btree ("kind","language","is_complete");