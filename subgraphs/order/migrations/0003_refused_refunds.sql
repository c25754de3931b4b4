ALTER TABLE "order_payment" ADD COLUMN "refunds_refused_minor" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_payment" ALTER COLUMN "refunds_refused_minor" DROP DEFAULT;
