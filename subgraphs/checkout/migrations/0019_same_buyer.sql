ALTER TABLE "allowance_use" ADD COLUMN "buyer_email" text;--> statement-breakpoint
ALTER TABLE "cart" ADD COLUMN "customer_email" text;--> statement-breakpoint
CREATE INDEX "use_by_email_of_buyer" ON "allowance_use" USING btree ("kind","ref","buyer_email") WHERE "allowance_use"."state" <> 'RELEASED';--> statement-breakpoint
CREATE INDEX "bought_by_email_of_customer" ON "cart" USING btree ("customer_email") WHERE "cart"."status" = 'COMPLETED';