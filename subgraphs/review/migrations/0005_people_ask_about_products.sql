CREATE TABLE "answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"question_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"from" text NOT NULL,
	"text" text NOT NULL,
	"answered_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer_count" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "answer_by_question" ON "answer" USING btree ("question_id","answered_at");--> statement-breakpoint
CREATE INDEX "answer_by_author" ON "answer" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "question_by_product" ON "question" USING btree ("product_id","asked_at","id");--> statement-breakpoint
CREATE INDEX "question_by_author" ON "question" USING btree ("author_id");