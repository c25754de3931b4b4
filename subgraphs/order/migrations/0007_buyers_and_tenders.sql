ALTER TABLE "placed_order" ALTER COLUMN "customer_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "placed_order" ADD COLUMN "guest_email" text;--> statement-breakpoint
ALTER TABLE "placed_order" ADD COLUMN "cart_id" uuid;--> statement-breakpoint
ALTER TABLE "placed_order" ADD COLUMN "tenders" jsonb;--> statement-breakpoint
ALTER TABLE "placed_order" ADD CONSTRAINT "placed_order_cart_id_unique" UNIQUE("cart_id");--> statement-breakpoint
ALTER TABLE "placed_order" ADD CONSTRAINT "bought_by_a_customer_or_a_guest" CHECK (("placed_order"."customer_id" is null) <> ("placed_order"."guest_email" is null));--> statement-breakpoint
UPDATE "placed_order" SET "tenders" = jsonb_build_array(jsonb_build_object('kind', 'PAYMENT_METHOD', 'paymentMethodId', "payment_method_id",
	'amount', jsonb_build_object('minor', "total_minor", 'currency', "currency")));--> statement-breakpoint
ALTER TABLE "placed_order" ALTER COLUMN "tenders" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "placed_order" DROP COLUMN "payment_method_id";