CREATE SCHEMA "messaging";

CREATE TABLE "messaging"."dead_letter" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"type" text NOT NULL,
	"subject" text NOT NULL,
	"envelope" jsonb NOT NULL,
	"attempts" integer NOT NULL,
	"error" text,
	"died_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "messaging"."event_cursor" (
	"group" text NOT NULL,
	"shard" smallint NOT NULL,
	"position" bigint NOT NULL,
	CONSTRAINT "event_cursor_group_shard_pk" PRIMARY KEY("group","shard")
);

CREATE TABLE "messaging"."idempotency_key" (
	"operation" text NOT NULL,
	"caller" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"outcome" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_key_operation_caller_key_pk" PRIMARY KEY("operation","caller","key")
);

CREATE TABLE "messaging"."inbox" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"accepted_at" timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE "messaging"."outbox" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"sequence" bigserial NOT NULL,
	"type" text NOT NULL,
	"subject" text NOT NULL,
	"shard" smallint NOT NULL,
	"envelope" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"position" bigint,
	CONSTRAINT "outbox_position_unique" UNIQUE("position")
);

CREATE TABLE "messaging"."outbox_head" (
	"id" smallint PRIMARY KEY NOT NULL,
	"position" bigint NOT NULL
);

CREATE TABLE "messaging"."parked_event" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"type" text NOT NULL,
	"subject" text NOT NULL,
	"envelope" jsonb NOT NULL,
	"attempts" integer NOT NULL,
	"error" text,
	"sequence" bigserial NOT NULL,
	"retry_at" timestamp with time zone NOT NULL
);

CREATE INDEX "outbox_unpublished" ON "messaging"."outbox" USING btree ("sequence") WHERE "messaging"."outbox"."position" is null;
CREATE INDEX "outbox_by_shard" ON "messaging"."outbox" USING btree ("shard","position");
CREATE INDEX "parked_event_by_subject" ON "messaging"."parked_event" USING btree ("source","subject","sequence");
CREATE INDEX "parked_event_due" ON "messaging"."parked_event" USING btree ("retry_at");

CREATE TABLE "known_order" (
	"order_id" uuid PRIMARY KEY NOT NULL,
	"is_cancelled" boolean NOT NULL
);

CREATE TABLE "ledger_entry" (
	"transaction_id" uuid NOT NULL,
	"account" text NOT NULL,
	"minor" bigint NOT NULL,
	"currency" text NOT NULL,
	CONSTRAINT "ledger_entry_transaction_id_account_pk" PRIMARY KEY("transaction_id","account")
);

CREATE TABLE "payment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"customer_id" uuid NOT NULL,
	"payment_method_id" uuid NOT NULL,
	"status" text NOT NULL,
	"currency" text NOT NULL,
	"amount" bigint NOT NULL,
	"captured" bigint NOT NULL,
	"refunded" bigint NOT NULL,
	"refunding" bigint NOT NULL,
	"failure_code" text,
	"method_token" text,
	"method_brand" text,
	"method_last_four" text,
	"provider_reference" text,
	"is_cancel_wanted" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	"due_at" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "payment_order_id_unique" UNIQUE("order_id")
);

CREATE TABLE "payment_transaction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"payment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"status" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"reason" text,
	"provider_reference" text,
	"at" timestamp with time zone NOT NULL
);

CREATE TABLE "simulated_provider_charge" (
	"key" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"reference" text NOT NULL,
	"authorisation" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text NOT NULL,
	"refusal" text,
	CONSTRAINT "simulated_provider_charge_reference_unique" UNIQUE("reference")
);

ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_transaction_id_payment_transaction_id_fk" FOREIGN KEY ("transaction_id") REFERENCES "public"."payment_transaction"("id") ON DELETE no action ON UPDATE no action;
ALTER TABLE "payment_transaction" ADD CONSTRAINT "payment_transaction_payment_id_payment_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payment"("id") ON DELETE no action ON UPDATE no action;
CREATE INDEX "payment_due" ON "payment" USING btree ("due_at","id") WHERE "payment"."due_at" is not null;
CREATE INDEX "transaction_by_payment" ON "payment_transaction" USING btree ("payment_id","id");

create table messaging.seeded (at timestamptz not null default now());
create schema drizzle;
create table drizzle.kit (id serial primary key, hash text not null, created_at bigint);
create table drizzle.service (id serial primary key, hash text not null, created_at bigint);

set session_replication_role = replica;

insert into drizzle.kit (id, hash, created_at) values
('1', '0772f67c897ae31a56ea17a0b555740961d321131e5a72d89aca660f94a2f97a', '1795437107111');

insert into drizzle.service (id, hash, created_at) values
('1', 'eedc3b4d178bcbac65134a9e366146fc658742005a6f0b196ec6f825e4e58794', '1795439881301');

insert into messaging.idempotency_key (operation, caller, key, fingerprint, outcome, created_at) values
('paymentRefund', '018f0000-0000-7000-8000-00000000ad00', '058abe3e-e592-4675-9059-bae1daf25407', '2Sosvf8xdb-LqrqtiIeKLF0MXKnNd5b5Zp2g-wmJkzA', '{"refundId": "01a22760-21d7-7048-8824-c4b60327c0f6"}', '2026-11-29 12:55:41.253852+00'),
('paymentRefund', '018f0000-0000-7000-8000-00000000ad00', '88284640-b002-48f4-b755-eee003db2158', 'bihslCOeiYFhr0GlX4Zg6qD3AMBMyUQ9__he2LU4Feo', '{"refundId": "01a22760-5d62-7628-a821-ab6501c9fd7f"}', '2026-11-29 12:55:56.503987+00');

insert into messaging.inbox (event_id, accepted_at) values
('01a2275f-f2e3-7078-b8c8-a718751fb79d', '2026-11-29 12:55:29.411092+00'),
('01a22760-0e8f-75e6-ba08-a9b0ae2efd02', '2026-11-29 12:55:36.367488+00'),
('01a22760-10ce-77f5-bbf0-124d54496be8', '2026-11-29 12:55:37.005285+00'),
('01a22760-18ab-737e-aba9-50a4dd3fca52', '2026-11-29 12:55:38.953516+00'),
('01a22760-296c-762d-bf00-58ddfc2a883b', '2026-11-29 12:55:43.255429+00'),
('01a22760-2cac-76aa-a064-54256eaa31e1', '2026-11-29 12:55:44.107392+00'),
('01a22760-3540-738e-b7e5-778b55206e41', '2026-11-29 12:55:46.296444+00'),
('01a22760-3e30-7768-970a-b4e926d19e63', '2026-11-29 12:55:48.599324+00'),
('01a22760-455d-72ae-8d63-f4e4eaba99bd', '2026-11-29 12:55:50.386566+00'),
('01a22760-4f7b-7357-8c51-1bafd976e6a6', '2026-11-29 12:55:53.117561+00'),
('01a22760-5948-7361-8ad7-8980c5cd7f81', '2026-11-29 12:55:55.53804+00'),
('01a22760-649a-76f3-bd59-a13bd2a1c39b', '2026-11-29 12:55:58.397127+00'),
('01a22760-6af9-76fa-96be-89d470627dbd', '2026-11-29 12:56:00.021493+00'),
('01a22760-6d87-706c-b613-c2004011af77', '2026-11-29 12:56:00.668143+00'),
('01a22760-72d2-70aa-8dc7-b528e22699d3', '2026-11-29 12:56:02.041244+00'),
('01a22760-7820-7646-ba74-c2c83d5c3910', '2026-11-29 12:56:03.389993+00');

insert into messaging.outbox (event_id, sequence, type, subject, shard, envelope, created_at, "position") values
('01a2275f-f8a8-736e-abc5-ad08107ab9d0', '1', 'agora.payment.authorised.v1', '01a2275f-f407-76c9-a0d1-ba20c7d36d31', '5', '{"id": "01a2275f-f8a8-736e-abc5-ad08107ab9d0", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2275f-e935-75fe-8d26-892aab397738", "paymentId": "01a2275f-f407-76c9-a0d1-ba20c7d36d31", "authorisedAt": "2026-11-29T12:55:30.653Z"}, "time": "2026-11-29T12:55:30.728Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a2275f-f407-76c9-a0d1-ba20c7d36d31", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:30.572928+00', '1'),
('01a2275f-f9a0-7738-86b7-d092749e8ddf', '2', 'agora.payment.captured.v1', '01a2275f-f407-76c9-a0d1-ba20c7d36d31', '5', '{"id": "01a2275f-f9a0-7738-86b7-d092749e8ddf", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2275f-e935-75fe-8d26-892aab397738", "paymentId": "01a2275f-f407-76c9-a0d1-ba20c7d36d31", "capturedAt": "2026-11-29T12:55:30.947Z"}, "time": "2026-11-29T12:55:30.977Z", "type": "agora.payment.captured.v1", "source": "/agora/payment", "subject": "01a2275f-f407-76c9-a0d1-ba20c7d36d31", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:30.926199+00', '2'),
('01a22760-1063-73b7-9916-24b3f3c61d59', '3', 'agora.payment.failed.v1', '01a22760-0f04-73ea-a0d2-c413fa10afd0', '7', '{"id": "01a22760-1063-73b7-9916-24b3f3c61d59", "data": {"code": "DECLINED", "orderId": "01a22760-0ba6-729e-a10c-d1a3a3f24605", "failedAt": "2026-11-29T12:55:36.773Z", "paymentId": "01a22760-0f04-73ea-a0d2-c413fa10afd0"}, "time": "2026-11-29T12:55:36.803Z", "type": "agora.payment.failed.v1", "source": "/agora/payment", "subject": "01a22760-0f04-73ea-a0d2-c413fa10afd0", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:36.756092+00', '3'),
('01a22760-19a5-70dc-ae3d-b59e507bfc31', '4', 'agora.payment.authorised.v1', '01a22760-18da-7237-b43e-7a789dfc6cd9', '6', '{"id": "01a22760-19a5-70dc-ae3d-b59e507bfc31", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-162c-76ba-8777-d09a722e1f51", "paymentId": "01a22760-18da-7237-b43e-7a789dfc6cd9", "authorisedAt": "2026-11-29T12:55:39.159Z"}, "time": "2026-11-29T12:55:39.173Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a22760-18da-7237-b43e-7a789dfc6cd9", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:39.133531+00', '4'),
('01a22760-1a43-7063-8171-5f01eef479cc', '5', 'agora.payment.captured.v1', '01a22760-18da-7237-b43e-7a789dfc6cd9', '6', '{"id": "01a22760-1a43-7063-8171-5f01eef479cc", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-162c-76ba-8777-d09a722e1f51", "paymentId": "01a22760-18da-7237-b43e-7a789dfc6cd9", "capturedAt": "2026-11-29T12:55:39.308Z"}, "time": "2026-11-29T12:55:39.331Z", "type": "agora.payment.captured.v1", "source": "/agora/payment", "subject": "01a22760-18da-7237-b43e-7a789dfc6cd9", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:39.301331+00', '5'),
('01a22760-22d2-74ff-a95e-95fab98ecdc8', '6', 'agora.payment.refunded.v1', '01a22760-18da-7237-b43e-7a789dfc6cd9', '6', '{"id": "01a22760-22d2-74ff-a95e-95fab98ecdc8", "data": {"amount": {"minor": 100, "currency": "USD"}, "orderId": "01a22760-162c-76ba-8777-d09a722e1f51", "refundId": "01a22760-21d7-7048-8824-c4b60327c0f6", "paymentId": "01a22760-18da-7237-b43e-7a789dfc6cd9", "refundedAt": "2026-11-29T12:55:41.498Z", "refundedInAll": {"minor": 100, "currency": "USD"}}, "time": "2026-11-29T12:55:41.522Z", "type": "agora.payment.refunded.v1", "source": "/agora/payment", "subject": "01a22760-18da-7237-b43e-7a789dfc6cd9", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:41.49549+00', '6'),
('01a22760-2aca-7389-ba4d-9cb21087702a', '7', 'agora.payment.authorised.v1', '01a22760-29ae-761b-9825-f7eb167a20a1', '4', '{"id": "01a22760-2aca-7389-ba4d-9cb21087702a", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-27cd-71ed-88ff-f6efee0e640d", "paymentId": "01a22760-29ae-761b-9825-f7eb167a20a1", "authorisedAt": "2026-11-29T12:55:43.548Z"}, "time": "2026-11-29T12:55:43.562Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a22760-29ae-761b-9825-f7eb167a20a1", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:43.535299+00', '7'),
('01a22760-2b2f-7153-92eb-1fb92ac72581', '8', 'agora.payment.captured.v1', '01a22760-29ae-761b-9825-f7eb167a20a1', '4', '{"id": "01a22760-2b2f-7153-92eb-1fb92ac72581", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-27cd-71ed-88ff-f6efee0e640d", "paymentId": "01a22760-29ae-761b-9825-f7eb167a20a1", "capturedAt": "2026-11-29T12:55:43.642Z"}, "time": "2026-11-29T12:55:43.665Z", "type": "agora.payment.captured.v1", "source": "/agora/payment", "subject": "01a22760-29ae-761b-9825-f7eb167a20a1", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:43.626103+00', '8'),
('01a22760-2dcb-745a-9d8a-2cac6664db42', '9', 'agora.payment.refunded.v1', '01a22760-29ae-761b-9825-f7eb167a20a1', '4', '{"id": "01a22760-2dcb-745a-9d8a-2cac6664db42", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-27cd-71ed-88ff-f6efee0e640d", "refundId": "01a22760-2d8c-7544-a5f9-beebb7125cb2", "paymentId": "01a22760-29ae-761b-9825-f7eb167a20a1", "refundedAt": "2026-11-29T12:55:44.299Z", "refundedInAll": {"minor": 40774, "currency": "USD"}}, "time": "2026-11-29T12:55:44.331Z", "type": "agora.payment.refunded.v1", "source": "/agora/payment", "subject": "01a22760-29ae-761b-9825-f7eb167a20a1", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:44.294808+00', '9'),
('01a22760-3625-715b-8730-bdc5707da7a5', '10', 'agora.payment.authorised.v1', '01a22760-3589-71d6-a519-6d9c7af9f190', '0', '{"id": "01a22760-3625-715b-8730-bdc5707da7a5", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-3367-76a6-b7aa-be25d795b71d", "paymentId": "01a22760-3589-71d6-a519-6d9c7af9f190", "authorisedAt": "2026-11-29T12:55:46.428Z"}, "time": "2026-11-29T12:55:46.469Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a22760-3589-71d6-a519-6d9c7af9f190", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:46.413144+00', '10'),
('01a22760-36a2-7084-b20f-98bdb809de38', '11', 'agora.payment.captured.v1', '01a22760-3589-71d6-a519-6d9c7af9f190', '0', '{"id": "01a22760-36a2-7084-b20f-98bdb809de38", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-3367-76a6-b7aa-be25d795b71d", "paymentId": "01a22760-3589-71d6-a519-6d9c7af9f190", "capturedAt": "2026-11-29T12:55:46.555Z"}, "time": "2026-11-29T12:55:46.594Z", "type": "agora.payment.captured.v1", "source": "/agora/payment", "subject": "01a22760-3589-71d6-a519-6d9c7af9f190", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:46.549971+00', '11'),
('01a22760-3f4d-7626-b6e3-231bb369d74f', '12', 'agora.payment.authorised.v1', '01a22760-3e88-7073-9619-b0d68c24c80c', '7', '{"id": "01a22760-3f4d-7626-b6e3-231bb369d74f", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-3c72-71a0-b419-544743c14f32", "paymentId": "01a22760-3e88-7073-9619-b0d68c24c80c", "authorisedAt": "2026-11-29T12:55:48.782Z"}, "time": "2026-11-29T12:55:48.813Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a22760-3e88-7073-9619-b0d68c24c80c", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:48.77128+00', '12'),
('01a22760-3f94-7400-b4c5-04461573b7f5', '13', 'agora.payment.captured.v1', '01a22760-3e88-7073-9619-b0d68c24c80c', '7', '{"id": "01a22760-3f94-7400-b4c5-04461573b7f5", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-3c72-71a0-b419-544743c14f32", "paymentId": "01a22760-3e88-7073-9619-b0d68c24c80c", "capturedAt": "2026-11-29T12:55:48.866Z"}, "time": "2026-11-29T12:55:48.884Z", "type": "agora.payment.captured.v1", "source": "/agora/payment", "subject": "01a22760-3e88-7073-9619-b0d68c24c80c", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:48.859149+00', '13'),
('01a22760-4685-72a3-bb26-5ff8f36c2e39', '14', 'agora.payment.authorised.v1', '01a22760-458c-717a-a317-84cbce4eb406', '0', '{"id": "01a22760-4685-72a3-bb26-5ff8f36c2e39", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-444b-70c9-bf37-10b92aeb80cd", "paymentId": "01a22760-458c-717a-a317-84cbce4eb406", "authorisedAt": "2026-11-29T12:55:50.640Z"}, "time": "2026-11-29T12:55:50.661Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a22760-458c-717a-a317-84cbce4eb406", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:50.629232+00', '14'),
('01a22760-46b5-72d7-9061-b498e6218d09', '15', 'agora.payment.captured.v1', '01a22760-458c-717a-a317-84cbce4eb406', '0', '{"id": "01a22760-46b5-72d7-9061-b498e6218d09", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-444b-70c9-bf37-10b92aeb80cd", "paymentId": "01a22760-458c-717a-a317-84cbce4eb406", "capturedAt": "2026-11-29T12:55:50.705Z"}, "time": "2026-11-29T12:55:50.709Z", "type": "agora.payment.captured.v1", "source": "/agora/payment", "subject": "01a22760-458c-717a-a317-84cbce4eb406", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:50.700556+00', '15'),
('01a22760-5118-70e4-aa04-424aecb037eb', '16', 'agora.payment.authorised.v1', '01a22760-502d-70ac-b385-763f209dbfd1', '2', '{"id": "01a22760-5118-70e4-aa04-424aecb037eb", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-4e00-7293-8fd2-4e33c74bb3ad", "paymentId": "01a22760-502d-70ac-b385-763f209dbfd1", "authorisedAt": "2026-11-29T12:55:53.347Z"}, "time": "2026-11-29T12:55:53.369Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a22760-502d-70ac-b385-763f209dbfd1", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:53.337295+00', '16'),
('01a22760-5207-76f4-b870-b782307690cb', '17', 'agora.payment.captured.v1', '01a22760-502d-70ac-b385-763f209dbfd1', '2', '{"id": "01a22760-5207-76f4-b870-b782307690cb", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-4e00-7293-8fd2-4e33c74bb3ad", "paymentId": "01a22760-502d-70ac-b385-763f209dbfd1", "capturedAt": "2026-11-29T12:55:53.582Z"}, "time": "2026-11-29T12:55:53.607Z", "type": "agora.payment.captured.v1", "source": "/agora/payment", "subject": "01a22760-502d-70ac-b385-763f209dbfd1", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:53.509453+00', '17'),
('01a22760-5aef-763b-ba8c-92aa7578d4ed', '18', 'agora.payment.authorised.v1', '01a22760-59b2-7613-a7d1-e872f88ac139', '3', '{"id": "01a22760-5aef-763b-ba8c-92aa7578d4ed", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-5743-745c-99db-85ca18ede31b", "paymentId": "01a22760-59b2-7613-a7d1-e872f88ac139", "authorisedAt": "2026-11-29T12:55:55.860Z"}, "time": "2026-11-29T12:55:55.887Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a22760-59b2-7613-a7d1-e872f88ac139", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:55.843268+00', '18'),
('01a22760-5b47-718e-9f3a-06feb5f0547c', '19', 'agora.payment.captured.v1', '01a22760-59b2-7613-a7d1-e872f88ac139', '3', '{"id": "01a22760-5b47-718e-9f3a-06feb5f0547c", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-5743-745c-99db-85ca18ede31b", "paymentId": "01a22760-59b2-7613-a7d1-e872f88ac139", "capturedAt": "2026-11-29T12:55:55.966Z"}, "time": "2026-11-29T12:55:55.975Z", "type": "agora.payment.captured.v1", "source": "/agora/payment", "subject": "01a22760-59b2-7613-a7d1-e872f88ac139", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:55.956871+00', '19'),
('01a22760-5e7b-7012-a12c-4e78ddd7cc65', '20', 'agora.payment.refunded.v1', '01a22760-59b2-7613-a7d1-e872f88ac139', '3', '{"id": "01a22760-5e7b-7012-a12c-4e78ddd7cc65", "data": {"amount": {"minor": 100, "currency": "USD"}, "orderId": "01a22760-5743-745c-99db-85ca18ede31b", "refundId": "01a22760-5d62-7628-a821-ab6501c9fd7f", "paymentId": "01a22760-59b2-7613-a7d1-e872f88ac139", "refundedAt": "2026-11-29T12:55:56.770Z", "refundedInAll": {"minor": 100, "currency": "USD"}}, "time": "2026-11-29T12:55:56.795Z", "type": "agora.payment.refunded.v1", "source": "/agora/payment", "subject": "01a22760-59b2-7613-a7d1-e872f88ac139", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:56.75319+00', '20'),
('01a22760-6549-707a-95da-bd9cb8c6fbc4', '21', 'agora.payment.authorised.v1', '01a22760-64d3-73f5-9383-759841d5eb94', '6', '{"id": "01a22760-6549-707a-95da-bd9cb8c6fbc4", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-6328-72a4-a2a3-3e3833ea0733", "paymentId": "01a22760-64d3-73f5-9383-759841d5eb94", "authorisedAt": "2026-11-29T12:55:58.526Z"}, "time": "2026-11-29T12:55:58.537Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a22760-64d3-73f5-9383-759841d5eb94", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:58.517341+00', '21'),
('01a22760-65b3-774e-884e-b87e821a1fa9', '22', 'agora.payment.captured.v1', '01a22760-64d3-73f5-9383-759841d5eb94', '6', '{"id": "01a22760-65b3-774e-884e-b87e821a1fa9", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-6328-72a4-a2a3-3e3833ea0733", "paymentId": "01a22760-64d3-73f5-9383-759841d5eb94", "capturedAt": "2026-11-29T12:55:58.590Z"}, "time": "2026-11-29T12:55:58.643Z", "type": "agora.payment.captured.v1", "source": "/agora/payment", "subject": "01a22760-64d3-73f5-9383-759841d5eb94", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:55:58.585547+00', '22'),
('01a22760-6c71-7228-a653-c796c2ed4b48', '23', 'agora.payment.authorised.v1', '01a22760-6b48-767e-a310-839de49a1453', '0', '{"id": "01a22760-6c71-7228-a653-c796c2ed4b48", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-69f3-70d5-b26c-78764a528c58", "paymentId": "01a22760-6b48-767e-a310-839de49a1453", "authorisedAt": "2026-11-29T12:56:00.353Z"}, "time": "2026-11-29T12:56:00.370Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a22760-6b48-767e-a310-839de49a1453", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:56:00.329878+00', '23'),
('01a22760-6ce9-7325-a0d2-2dcd0f514e6f', '24', 'agora.payment.captured.v1', '01a22760-6b48-767e-a310-839de49a1453', '0', '{"id": "01a22760-6ce9-7325-a0d2-2dcd0f514e6f", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-69f3-70d5-b26c-78764a528c58", "paymentId": "01a22760-6b48-767e-a310-839de49a1453", "capturedAt": "2026-11-29T12:56:00.474Z"}, "time": "2026-11-29T12:56:00.489Z", "type": "agora.payment.captured.v1", "source": "/agora/payment", "subject": "01a22760-6b48-767e-a310-839de49a1453", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:56:00.462465+00', '24'),
('01a22760-6e62-7306-8a59-500de511f59f', '25', 'agora.payment.refunded.v1', '01a22760-6b48-767e-a310-839de49a1453', '0', '{"id": "01a22760-6e62-7306-8a59-500de511f59f", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-69f3-70d5-b26c-78764a528c58", "refundId": "01a22760-6e2e-7375-8545-fef238792615", "paymentId": "01a22760-6b48-767e-a310-839de49a1453", "refundedAt": "2026-11-29T12:56:00.830Z", "refundedInAll": {"minor": 40774, "currency": "USD"}}, "time": "2026-11-29T12:56:00.866Z", "type": "agora.payment.refunded.v1", "source": "/agora/payment", "subject": "01a22760-6b48-767e-a310-839de49a1453", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:56:00.825096+00', '25'),
('01a22760-737a-72eb-8fa7-993eb6ef4dab', '26', 'agora.payment.authorised.v1', '01a22760-7310-719a-b343-39d5eb475ab3', '1', '{"id": "01a22760-737a-72eb-8fa7-993eb6ef4dab", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-7164-7661-a4de-9f95f3bff9ff", "paymentId": "01a22760-7310-719a-b343-39d5eb475ab3", "authorisedAt": "2026-11-29T12:56:02.161Z"}, "time": "2026-11-29T12:56:02.170Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a22760-7310-719a-b343-39d5eb475ab3", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:56:02.157618+00', '26'),
('01a22760-7912-7156-82cd-85ea190b38e9', '27', 'agora.payment.authorised.v1', '01a22760-784b-7234-8413-eef8df2ca916', '5', '{"id": "01a22760-7912-7156-82cd-85ea190b38e9", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a22760-76d3-73d8-a465-2b334d86b4c4", "paymentId": "01a22760-784b-7234-8413-eef8df2ca916", "authorisedAt": "2026-11-29T12:56:03.585Z"}, "time": "2026-11-29T12:56:03.602Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a22760-784b-7234-8413-eef8df2ca916", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:56:03.581995+00', '27');

insert into messaging.outbox_head (id, "position") values
('1', '27');

insert into public.known_order (order_id, is_cancelled) values
('01a2275f-e935-75fe-8d26-892aab397738', 'false'),
('01a22760-0ba6-729e-a10c-d1a3a3f24605', 'true'),
('01a22760-162c-76ba-8777-d09a722e1f51', 'false'),
('01a22760-27cd-71ed-88ff-f6efee0e640d', 'true'),
('01a22760-3367-76a6-b7aa-be25d795b71d', 'false'),
('01a22760-3c72-71a0-b419-544743c14f32', 'false'),
('01a22760-444b-70c9-bf37-10b92aeb80cd', 'false'),
('01a22760-4e00-7293-8fd2-4e33c74bb3ad', 'false'),
('01a22760-5743-745c-99db-85ca18ede31b', 'false'),
('01a22760-6328-72a4-a2a3-3e3833ea0733', 'false'),
('01a22760-69f3-70d5-b26c-78764a528c58', 'true'),
('01a22760-7164-7661-a4de-9f95f3bff9ff', 'false'),
('01a22760-76d3-73d8-a465-2b334d86b4c4', 'false');

insert into public.ledger_entry (transaction_id, account, minor, currency) values
('01a2275f-f7cf-748f-85a3-3de28fb2dcc5', 'customer', '-40774', 'USD'),
('01a2275f-f7cf-748f-85a3-3de28fb2dcc5', 'provider', '40774', 'USD'),
('01a2275f-f932-72c5-b4ff-59390b19955a', 'provider', '-40774', 'USD'),
('01a2275f-f932-72c5-b4ff-59390b19955a', 'shop', '40774', 'USD'),
('01a22760-195e-7110-8efe-1613133f5276', 'customer', '-40774', 'USD'),
('01a22760-195e-7110-8efe-1613133f5276', 'provider', '40774', 'USD'),
('01a22760-1a0b-7739-9be3-5c2dcc0250eb', 'provider', '-40774', 'USD'),
('01a22760-1a0b-7739-9be3-5c2dcc0250eb', 'shop', '40774', 'USD'),
('01a22760-21d7-7048-8824-c4b60327c0f6', 'customer', '100', 'USD'),
('01a22760-21d7-7048-8824-c4b60327c0f6', 'shop', '-100', 'USD'),
('01a22760-2a97-717b-bf4c-1e65e3855325', 'customer', '-40774', 'USD'),
('01a22760-2a97-717b-bf4c-1e65e3855325', 'provider', '40774', 'USD'),
('01a22760-2ae3-74ab-8d20-a378cf2cdc49', 'provider', '-40774', 'USD'),
('01a22760-2ae3-74ab-8d20-a378cf2cdc49', 'shop', '40774', 'USD'),
('01a22760-2d8c-7544-a5f9-beebb7125cb2', 'customer', '40774', 'USD'),
('01a22760-2d8c-7544-a5f9-beebb7125cb2', 'shop', '-40774', 'USD'),
('01a22760-35ca-7347-8470-db8d69558448', 'customer', '-40774', 'USD'),
('01a22760-35ca-7347-8470-db8d69558448', 'provider', '40774', 'USD'),
('01a22760-3651-7109-b543-032c918f5816', 'provider', '-40774', 'USD'),
('01a22760-3651-7109-b543-032c918f5816', 'shop', '40774', 'USD'),
('01a22760-3f05-704c-b384-008098220c8c', 'customer', '-40774', 'USD'),
('01a22760-3f05-704c-b384-008098220c8c', 'provider', '40774', 'USD'),
('01a22760-3f73-74a6-9bd7-59f16648a45d', 'provider', '-40774', 'USD'),
('01a22760-3f73-74a6-9bd7-59f16648a45d', 'shop', '40774', 'USD'),
('01a22760-464e-7175-b640-d25c5ba87bd4', 'customer', '-40774', 'USD'),
('01a22760-464e-7175-b640-d25c5ba87bd4', 'provider', '40774', 'USD'),
('01a22760-46a3-714c-a478-6580d2fa9aeb', 'provider', '-40774', 'USD'),
('01a22760-46a3-714c-a478-6580d2fa9aeb', 'shop', '40774', 'USD'),
('01a22760-50e9-76be-98d1-11114be2beab', 'customer', '-40774', 'USD'),
('01a22760-50e9-76be-98d1-11114be2beab', 'provider', '40774', 'USD'),
('01a22760-5134-7108-9e50-deb4d6b9eb2e', 'provider', '-40774', 'USD'),
('01a22760-5134-7108-9e50-deb4d6b9eb2e', 'shop', '40774', 'USD'),
('01a22760-5aa0-7540-81fe-84027ec0bb07', 'customer', '-40774', 'USD'),
('01a22760-5aa0-7540-81fe-84027ec0bb07', 'provider', '40774', 'USD'),
('01a22760-5b17-708d-9d38-cbd6812dc36d', 'provider', '-40774', 'USD'),
('01a22760-5b17-708d-9d38-cbd6812dc36d', 'shop', '40774', 'USD'),
('01a22760-5d62-7628-a821-ab6501c9fd7f', 'customer', '100', 'USD'),
('01a22760-5d62-7628-a821-ab6501c9fd7f', 'shop', '-100', 'USD'),
('01a22760-652f-75fc-9eef-4f9df2eff923', 'customer', '-40774', 'USD'),
('01a22760-652f-75fc-9eef-4f9df2eff923', 'provider', '40774', 'USD'),
('01a22760-6569-7467-87cd-f4bae8686724', 'provider', '-40774', 'USD'),
('01a22760-6569-7467-87cd-f4bae8686724', 'shop', '40774', 'USD'),
('01a22760-6c05-7090-8cfe-582ba7328425', 'customer', '-40774', 'USD'),
('01a22760-6c05-7090-8cfe-582ba7328425', 'provider', '40774', 'USD'),
('01a22760-6c92-741a-bf9c-2b7aea815b3c', 'provider', '-40774', 'USD'),
('01a22760-6c92-741a-bf9c-2b7aea815b3c', 'shop', '40774', 'USD'),
('01a22760-6e2e-7375-8545-fef238792615', 'customer', '40774', 'USD'),
('01a22760-6e2e-7375-8545-fef238792615', 'shop', '-40774', 'USD'),
('01a22760-7359-76d9-8382-551755243f55', 'customer', '-40774', 'USD'),
('01a22760-7359-76d9-8382-551755243f55', 'provider', '40774', 'USD'),
('01a22760-78e2-7583-9754-c6635705babe', 'customer', '-40774', 'USD'),
('01a22760-78e2-7583-9754-c6635705babe', 'provider', '40774', 'USD');

insert into public.payment (id, order_id, customer_id, payment_method_id, status, currency, amount, captured, refunded, refunding, failure_code, method_token, method_brand, method_last_four, provider_reference, is_cancel_wanted, created_at, version, due_at, failures) values
('01a2275f-f407-76c9-a0d1-ba20c7d36d31', '01a2275f-e935-75fe-8d26-892aab397738', '01a2275f-c417-7669-a8e9-a69487030125', '01a2275f-e5fb-760e-b930-6ff481cdb00a', 'CAPTURED', 'USD', '40774', '40774', '0', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a2275f-f7cf-748f-85a3-3de28fb2dcc5', 'false', '2026-11-29 12:55:29.543+00', '6', NULL, '0'),
('01a22760-0f04-73ea-a0d2-c413fa10afd0', '01a22760-0ba6-729e-a10c-d1a3a3f24605', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-0957-7613-a8a3-cdb8a805e79a', 'FAILED', 'USD', '40774', '0', '0', '0', 'DECLINED', 'tok_decline', 'VISA', '4242', NULL, 'true', '2026-11-29 12:55:36.452+00', '5', NULL, '0'),
('01a22760-18da-7237-b43e-7a789dfc6cd9', '01a22760-162c-76ba-8777-d09a722e1f51', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-14ff-72fb-b336-b9036d841d0f', 'PARTIALLY_REFUNDED', 'USD', '40774', '40774', '100', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a22760-195e-7110-8efe-1613133f5276', 'false', '2026-11-29 12:55:38.97+00', '8', NULL, '0'),
('01a22760-29ae-761b-9825-f7eb167a20a1', '01a22760-27cd-71ed-88ff-f6efee0e640d', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-26cc-729c-acd7-48cc66d4f7f3', 'REFUNDED', 'USD', '40774', '40774', '40774', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a22760-2a97-717b-bf4c-1e65e3855325', 'true', '2026-11-29 12:55:43.278+00', '9', NULL, '0'),
('01a22760-3589-71d6-a519-6d9c7af9f190', '01a22760-3367-76a6-b7aa-be25d795b71d', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-32a8-73a7-9c3c-c203fcf8cbf5', 'CAPTURED', 'USD', '40774', '40774', '0', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a22760-35ca-7347-8470-db8d69558448', 'false', '2026-11-29 12:55:46.313+00', '6', NULL, '0'),
('01a22760-3e88-7073-9619-b0d68c24c80c', '01a22760-3c72-71a0-b419-544743c14f32', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-3b1b-739b-be8d-9971fa02f7ff', 'CAPTURED', 'USD', '40774', '40774', '0', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a22760-3f05-704c-b384-008098220c8c', 'false', '2026-11-29 12:55:48.617+00', '6', NULL, '0'),
('01a22760-458c-717a-a317-84cbce4eb406', '01a22760-444b-70c9-bf37-10b92aeb80cd', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-43af-768a-9992-adf74d0944bc', 'CAPTURED', 'USD', '40774', '40774', '0', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a22760-464e-7175-b640-d25c5ba87bd4', 'false', '2026-11-29 12:55:50.412+00', '6', NULL, '0'),
('01a22760-502d-70ac-b385-763f209dbfd1', '01a22760-4e00-7293-8fd2-4e33c74bb3ad', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-4b38-7543-b775-c57cff342023', 'CAPTURED', 'USD', '40774', '40774', '0', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a22760-50e9-76be-98d1-11114be2beab', 'false', '2026-11-29 12:55:53.133+00', '6', NULL, '0'),
('01a22760-59b2-7613-a7d1-e872f88ac139', '01a22760-5743-745c-99db-85ca18ede31b', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-56f1-73c1-9361-7d3ec762c2e7', 'PARTIALLY_REFUNDED', 'USD', '40774', '40774', '100', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a22760-5aa0-7540-81fe-84027ec0bb07', 'false', '2026-11-29 12:55:55.571+00', '8', NULL, '0'),
('01a22760-64d3-73f5-9383-759841d5eb94', '01a22760-6328-72a4-a2a3-3e3833ea0733', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-616b-73a2-97f5-82b207331291', 'CAPTURED', 'USD', '40774', '40774', '0', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a22760-652f-75fc-9eef-4f9df2eff923', 'false', '2026-11-29 12:55:58.419+00', '6', NULL, '0'),
('01a22760-6b48-767e-a310-839de49a1453', '01a22760-69f3-70d5-b26c-78764a528c58', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-6974-7315-b383-0383f401778a', 'REFUNDED', 'USD', '40774', '40774', '40774', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a22760-6c05-7090-8cfe-582ba7328425', 'true', '2026-11-29 12:56:00.075+00', '9', NULL, '0'),
('01a22760-7310-719a-b343-39d5eb475ab3', '01a22760-7164-7661-a4de-9f95f3bff9ff', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-70f7-7722-af3d-104a89bfd5b7', 'AUTHORISED', 'USD', '40774', '0', '0', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a22760-7359-76d9-8382-551755243f55', 'false', '2026-11-29 12:56:02.064+00', '5', '2026-11-29 12:56:03.922+00', '3'),
('01a22760-784b-7234-8413-eef8df2ca916', '01a22760-76d3-73d8-a465-2b334d86b4c4', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-7608-7043-bac2-bf2e1f1f2138', 'AUTHORISED', 'USD', '40774', '0', '0', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a22760-78e2-7583-9754-c6635705babe', 'false', '2026-11-29 12:56:03.403+00', '4', '2026-11-29 12:56:03.404+00', '0');

insert into public.payment_transaction (id, payment_id, kind, status, amount, currency, reason, provider_reference, at) values
('01a2275f-f7cf-748f-85a3-3de28fb2dcc5', '01a2275f-f407-76c9-a0d1-ba20c7d36d31', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2275f-f7cf-748f-85a3-3de28fb2dcc5', '2026-11-29 12:55:30.653+00'),
('01a2275f-f932-72c5-b4ff-59390b19955a', '01a2275f-f407-76c9-a0d1-ba20c7d36d31', 'CAPTURE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2275f-f932-72c5-b4ff-59390b19955a', '2026-11-29 12:55:30.947+00'),
('01a22760-0ff7-7224-ab21-51c7f79ccc53', '01a22760-0f04-73ea-a0d2-c413fa10afd0', 'AUTHORISE', 'FAILED', '40774', 'USD', NULL, 'sim_01a22760-0ff7-7224-ab21-51c7f79ccc53', '2026-11-29 12:55:36.773+00'),
('01a22760-195e-7110-8efe-1613133f5276', '01a22760-18da-7237-b43e-7a789dfc6cd9', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-195e-7110-8efe-1613133f5276', '2026-11-29 12:55:39.159+00'),
('01a22760-1a0b-7739-9be3-5c2dcc0250eb', '01a22760-18da-7237-b43e-7a789dfc6cd9', 'CAPTURE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-1a0b-7739-9be3-5c2dcc0250eb', '2026-11-29 12:55:39.308+00'),
('01a22760-21d7-7048-8824-c4b60327c0f6', '01a22760-18da-7237-b43e-7a789dfc6cd9', 'REFUND', 'SUCCEEDED', '100', 'USD', 'A scratch', 'sim_01a22760-21d7-7048-8824-c4b60327c0f6', '2026-11-29 12:55:41.498+00'),
('01a22760-2a97-717b-bf4c-1e65e3855325', '01a22760-29ae-761b-9825-f7eb167a20a1', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-2a97-717b-bf4c-1e65e3855325', '2026-11-29 12:55:43.548+00'),
('01a22760-2ae3-74ab-8d20-a378cf2cdc49', '01a22760-29ae-761b-9825-f7eb167a20a1', 'CAPTURE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-2ae3-74ab-8d20-a378cf2cdc49', '2026-11-29 12:55:43.642+00'),
('01a22760-2d8c-7544-a5f9-beebb7125cb2', '01a22760-29ae-761b-9825-f7eb167a20a1', 'REFUND', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-2d8c-7544-a5f9-beebb7125cb2', '2026-11-29 12:55:44.299+00'),
('01a22760-35ca-7347-8470-db8d69558448', '01a22760-3589-71d6-a519-6d9c7af9f190', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-35ca-7347-8470-db8d69558448', '2026-11-29 12:55:46.428+00'),
('01a22760-3651-7109-b543-032c918f5816', '01a22760-3589-71d6-a519-6d9c7af9f190', 'CAPTURE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-3651-7109-b543-032c918f5816', '2026-11-29 12:55:46.555+00'),
('01a22760-3f05-704c-b384-008098220c8c', '01a22760-3e88-7073-9619-b0d68c24c80c', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-3f05-704c-b384-008098220c8c', '2026-11-29 12:55:48.782+00'),
('01a22760-3f73-74a6-9bd7-59f16648a45d', '01a22760-3e88-7073-9619-b0d68c24c80c', 'CAPTURE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-3f73-74a6-9bd7-59f16648a45d', '2026-11-29 12:55:48.866+00'),
('01a22760-464e-7175-b640-d25c5ba87bd4', '01a22760-458c-717a-a317-84cbce4eb406', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-464e-7175-b640-d25c5ba87bd4', '2026-11-29 12:55:50.64+00'),
('01a22760-46a3-714c-a478-6580d2fa9aeb', '01a22760-458c-717a-a317-84cbce4eb406', 'CAPTURE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-46a3-714c-a478-6580d2fa9aeb', '2026-11-29 12:55:50.705+00'),
('01a22760-50e9-76be-98d1-11114be2beab', '01a22760-502d-70ac-b385-763f209dbfd1', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-50e9-76be-98d1-11114be2beab', '2026-11-29 12:55:53.347+00'),
('01a22760-5134-7108-9e50-deb4d6b9eb2e', '01a22760-502d-70ac-b385-763f209dbfd1', 'CAPTURE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-5134-7108-9e50-deb4d6b9eb2e', '2026-11-29 12:55:53.582+00'),
('01a22760-5aa0-7540-81fe-84027ec0bb07', '01a22760-59b2-7613-a7d1-e872f88ac139', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-5aa0-7540-81fe-84027ec0bb07', '2026-11-29 12:55:55.86+00'),
('01a22760-5b17-708d-9d38-cbd6812dc36d', '01a22760-59b2-7613-a7d1-e872f88ac139', 'CAPTURE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-5b17-708d-9d38-cbd6812dc36d', '2026-11-29 12:55:55.966+00'),
('01a22760-5d62-7628-a821-ab6501c9fd7f', '01a22760-59b2-7613-a7d1-e872f88ac139', 'REFUND', 'SUCCEEDED', '100', 'USD', 'A scratch', 'sim_01a22760-5d62-7628-a821-ab6501c9fd7f', '2026-11-29 12:55:56.77+00'),
('01a22760-652f-75fc-9eef-4f9df2eff923', '01a22760-64d3-73f5-9383-759841d5eb94', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-652f-75fc-9eef-4f9df2eff923', '2026-11-29 12:55:58.526+00'),
('01a22760-6569-7467-87cd-f4bae8686724', '01a22760-64d3-73f5-9383-759841d5eb94', 'CAPTURE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-6569-7467-87cd-f4bae8686724', '2026-11-29 12:55:58.59+00'),
('01a22760-6c05-7090-8cfe-582ba7328425', '01a22760-6b48-767e-a310-839de49a1453', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-6c05-7090-8cfe-582ba7328425', '2026-11-29 12:56:00.353+00'),
('01a22760-6c92-741a-bf9c-2b7aea815b3c', '01a22760-6b48-767e-a310-839de49a1453', 'CAPTURE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-6c92-741a-bf9c-2b7aea815b3c', '2026-11-29 12:56:00.474+00'),
('01a22760-6e2e-7375-8545-fef238792615', '01a22760-6b48-767e-a310-839de49a1453', 'REFUND', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-6e2e-7375-8545-fef238792615', '2026-11-29 12:56:00.83+00'),
('01a22760-7359-76d9-8382-551755243f55', '01a22760-7310-719a-b343-39d5eb475ab3', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-7359-76d9-8382-551755243f55', '2026-11-29 12:56:02.161+00'),
('01a22760-7389-7360-851b-992899f74800', '01a22760-7310-719a-b343-39d5eb475ab3', 'CAPTURE', 'PENDING', '40774', 'USD', NULL, NULL, '2026-11-29 12:56:02.185+00'),
('01a22760-78e2-7583-9754-c6635705babe', '01a22760-784b-7234-8413-eef8df2ca916', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a22760-78e2-7583-9754-c6635705babe', '2026-11-29 12:56:03.585+00');

insert into public.simulated_provider_charge (key, kind, reference, authorisation, amount, currency, refusal) values
('01a2275f-f7cf-748f-85a3-3de28fb2dcc5', 'AUTHORISE', 'sim_01a2275f-f7cf-748f-85a3-3de28fb2dcc5', 'sim_01a2275f-f7cf-748f-85a3-3de28fb2dcc5', '40774', 'USD', NULL),
('01a2275f-f932-72c5-b4ff-59390b19955a', 'CAPTURE', 'sim_01a2275f-f932-72c5-b4ff-59390b19955a', 'sim_01a2275f-f7cf-748f-85a3-3de28fb2dcc5', '40774', 'USD', NULL),
('01a22760-0ff7-7224-ab21-51c7f79ccc53', 'AUTHORISE', 'sim_01a22760-0ff7-7224-ab21-51c7f79ccc53', 'sim_01a22760-0ff7-7224-ab21-51c7f79ccc53', '40774', 'USD', 'DECLINED'),
('01a22760-195e-7110-8efe-1613133f5276', 'AUTHORISE', 'sim_01a22760-195e-7110-8efe-1613133f5276', 'sim_01a22760-195e-7110-8efe-1613133f5276', '40774', 'USD', NULL),
('01a22760-1a0b-7739-9be3-5c2dcc0250eb', 'CAPTURE', 'sim_01a22760-1a0b-7739-9be3-5c2dcc0250eb', 'sim_01a22760-195e-7110-8efe-1613133f5276', '40774', 'USD', NULL),
('01a22760-21d7-7048-8824-c4b60327c0f6', 'REFUND', 'sim_01a22760-21d7-7048-8824-c4b60327c0f6', 'sim_01a22760-195e-7110-8efe-1613133f5276', '100', 'USD', NULL),
('01a22760-2a97-717b-bf4c-1e65e3855325', 'AUTHORISE', 'sim_01a22760-2a97-717b-bf4c-1e65e3855325', 'sim_01a22760-2a97-717b-bf4c-1e65e3855325', '40774', 'USD', NULL),
('01a22760-2ae3-74ab-8d20-a378cf2cdc49', 'CAPTURE', 'sim_01a22760-2ae3-74ab-8d20-a378cf2cdc49', 'sim_01a22760-2a97-717b-bf4c-1e65e3855325', '40774', 'USD', NULL),
('01a22760-2d8c-7544-a5f9-beebb7125cb2', 'REFUND', 'sim_01a22760-2d8c-7544-a5f9-beebb7125cb2', 'sim_01a22760-2a97-717b-bf4c-1e65e3855325', '40774', 'USD', NULL),
('01a22760-35ca-7347-8470-db8d69558448', 'AUTHORISE', 'sim_01a22760-35ca-7347-8470-db8d69558448', 'sim_01a22760-35ca-7347-8470-db8d69558448', '40774', 'USD', NULL),
('01a22760-3651-7109-b543-032c918f5816', 'CAPTURE', 'sim_01a22760-3651-7109-b543-032c918f5816', 'sim_01a22760-35ca-7347-8470-db8d69558448', '40774', 'USD', NULL),
('01a22760-3f05-704c-b384-008098220c8c', 'AUTHORISE', 'sim_01a22760-3f05-704c-b384-008098220c8c', 'sim_01a22760-3f05-704c-b384-008098220c8c', '40774', 'USD', NULL),
('01a22760-3f73-74a6-9bd7-59f16648a45d', 'CAPTURE', 'sim_01a22760-3f73-74a6-9bd7-59f16648a45d', 'sim_01a22760-3f05-704c-b384-008098220c8c', '40774', 'USD', NULL),
('01a22760-464e-7175-b640-d25c5ba87bd4', 'AUTHORISE', 'sim_01a22760-464e-7175-b640-d25c5ba87bd4', 'sim_01a22760-464e-7175-b640-d25c5ba87bd4', '40774', 'USD', NULL),
('01a22760-46a3-714c-a478-6580d2fa9aeb', 'CAPTURE', 'sim_01a22760-46a3-714c-a478-6580d2fa9aeb', 'sim_01a22760-464e-7175-b640-d25c5ba87bd4', '40774', 'USD', NULL),
('01a22760-50e9-76be-98d1-11114be2beab', 'AUTHORISE', 'sim_01a22760-50e9-76be-98d1-11114be2beab', 'sim_01a22760-50e9-76be-98d1-11114be2beab', '40774', 'USD', NULL),
('01a22760-5134-7108-9e50-deb4d6b9eb2e', 'CAPTURE', 'sim_01a22760-5134-7108-9e50-deb4d6b9eb2e', 'sim_01a22760-50e9-76be-98d1-11114be2beab', '40774', 'USD', NULL),
('01a22760-5aa0-7540-81fe-84027ec0bb07', 'AUTHORISE', 'sim_01a22760-5aa0-7540-81fe-84027ec0bb07', 'sim_01a22760-5aa0-7540-81fe-84027ec0bb07', '40774', 'USD', NULL),
('01a22760-5b17-708d-9d38-cbd6812dc36d', 'CAPTURE', 'sim_01a22760-5b17-708d-9d38-cbd6812dc36d', 'sim_01a22760-5aa0-7540-81fe-84027ec0bb07', '40774', 'USD', NULL),
('01a22760-5d62-7628-a821-ab6501c9fd7f', 'REFUND', 'sim_01a22760-5d62-7628-a821-ab6501c9fd7f', 'sim_01a22760-5aa0-7540-81fe-84027ec0bb07', '100', 'USD', NULL),
('01a22760-652f-75fc-9eef-4f9df2eff923', 'AUTHORISE', 'sim_01a22760-652f-75fc-9eef-4f9df2eff923', 'sim_01a22760-652f-75fc-9eef-4f9df2eff923', '40774', 'USD', NULL),
('01a22760-6569-7467-87cd-f4bae8686724', 'CAPTURE', 'sim_01a22760-6569-7467-87cd-f4bae8686724', 'sim_01a22760-652f-75fc-9eef-4f9df2eff923', '40774', 'USD', NULL),
('01a22760-6c05-7090-8cfe-582ba7328425', 'AUTHORISE', 'sim_01a22760-6c05-7090-8cfe-582ba7328425', 'sim_01a22760-6c05-7090-8cfe-582ba7328425', '40774', 'USD', NULL),
('01a22760-6c92-741a-bf9c-2b7aea815b3c', 'CAPTURE', 'sim_01a22760-6c92-741a-bf9c-2b7aea815b3c', 'sim_01a22760-6c05-7090-8cfe-582ba7328425', '40774', 'USD', NULL),
('01a22760-6e2e-7375-8545-fef238792615', 'REFUND', 'sim_01a22760-6e2e-7375-8545-fef238792615', 'sim_01a22760-6c05-7090-8cfe-582ba7328425', '40774', 'USD', NULL),
('01a22760-7359-76d9-8382-551755243f55', 'AUTHORISE', 'sim_01a22760-7359-76d9-8382-551755243f55', 'sim_01a22760-7359-76d9-8382-551755243f55', '40774', 'USD', NULL),
('01a22760-7389-7360-851b-992899f74800', 'CAPTURE', 'sim_01a22760-7389-7360-851b-992899f74800', 'sim_01a22760-7359-76d9-8382-551755243f55', '40774', 'USD', NULL),
('01a22760-78e2-7583-9754-c6635705babe', 'AUTHORISE', 'sim_01a22760-78e2-7583-9754-c6635705babe', 'sim_01a22760-78e2-7583-9754-c6635705babe', '40774', 'USD', NULL);

select setval('drizzle.kit_id_seq', 1);

select setval('drizzle.service_id_seq', 1);

select setval('messaging.outbox_sequence_seq', 27);
