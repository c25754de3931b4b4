CREATE TABLE "gift_card_mail" (
	"gift_card_id" uuid PRIMARY KEY NOT NULL,
	"email" text,
	"recipient_name" text,
	"sender_name" text,
	"message" text,
	"locale" text NOT NULL,
	"send_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "gift_card_mail" ADD CONSTRAINT "gift_card_mail_gift_card_id_credit_id_fk" FOREIGN KEY ("gift_card_id") REFERENCES "public"."credit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "gift_card_mail_to_forget" ON "gift_card_mail" USING btree ("sent_at") WHERE "gift_card_mail"."email" is not null;