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
('paymentRefund', '018f0000-0000-7000-8000-00000000ad00', 'c824dc41-49d1-4fa4-81aa-21a7da316d63', '3QDtjTRZ43g9bHooncYXivEjlpNkdbbCZ4pzpoJkPMQ', '{"refundId": "01a2272f-0e0a-732a-85d2-6cd406413c58"}', '2026-11-29 12:02:04.779221+00');

insert into messaging.inbox (event_id, accepted_at) values
('01a2272e-e2dd-76c1-81df-be4109e59d53', '2026-11-29 12:01:53.925941+00'),
('01a2272e-f132-702f-a06f-9888ecb2d4da', '2026-11-29 12:01:57.849935+00'),
('01a2272e-f41f-76eb-84f4-caafdc2acab3', '2026-11-29 12:01:58.389472+00'),
('01a2272e-fb93-7203-a4b4-4b66366073cf', '2026-11-29 12:02:00.257859+00'),
('01a2272f-1cf2-77d6-bc6b-cc2848da7e5f', '2026-11-29 12:02:08.979962+00'),
('01a2272f-270e-7007-90f9-b8b0f066e35a', '2026-11-29 12:02:11.512502+00'),
('01a2272f-404b-77f0-b872-dd7d4c2fa0c3', '2026-11-29 12:02:17.983468+00'),
('01a2272f-52f8-7790-b50a-802a99a15a3d', '2026-11-29 12:02:22.672624+00'),
('01a2272f-6172-7092-a438-1a7d9cb9cc36', '2026-11-29 12:02:26.37246+00'),
('01a2272f-7270-7257-801f-eca3cf72cbe0', '2026-11-29 12:02:30.705148+00'),
('01a2272f-7e92-7684-a930-05a5bff2dfa0', '2026-11-29 12:02:33.800229+00'),
('01a2272f-895c-711d-991d-c07684a3fdae', '2026-11-29 12:02:36.556133+00'),
('01a2272f-8c5c-7217-b287-f7248c05ccac', '2026-11-29 12:02:37.363165+00'),
('01a2272f-9427-7730-a932-41cae137fab8', '2026-11-29 12:02:39.328196+00'),
('01a2272f-9b1b-7502-88c2-33b8b96379d3', '2026-11-29 12:02:41.080538+00');

insert into messaging.outbox (event_id, sequence, type, subject, shard, envelope, created_at, "position") values
('01a2272e-e4eb-7425-a186-fab0f4c14d7a', '1', 'agora.payment.authorised.v1', '01a2272e-e364-73d9-9a67-4f6432f2e010', '6', '{"id": "01a2272e-e4eb-7425-a186-fab0f4c14d7a", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272e-ded9-740d-8f71-95c02daed074", "paymentId": "01a2272e-e364-73d9-9a67-4f6432f2e010", "authorisedAt": "2026-11-29T12:01:54.391Z"}, "time": "2026-11-29T12:01:54.412Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a2272e-e364-73d9-9a67-4f6432f2e010", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:01:54.388701+00', '1'),
('01a2272e-e55c-75b8-86f0-6bae86cab6a3', '2', 'agora.payment.captured.v1', '01a2272e-e364-73d9-9a67-4f6432f2e010', '6', '{"id": "01a2272e-e55c-75b8-86f0-6bae86cab6a3", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272e-ded9-740d-8f71-95c02daed074", "paymentId": "01a2272e-e364-73d9-9a67-4f6432f2e010", "capturedAt": "2026-11-29T12:01:54.489Z"}, "time": "2026-11-29T12:01:54.524Z", "type": "agora.payment.captured.v1", "source": "/agora/payment", "subject": "01a2272e-e364-73d9-9a67-4f6432f2e010", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:01:54.471647+00', '2'),
('01a2272e-f3a3-7755-90c0-c63cc0af692d', '3', 'agora.payment.failed.v1', '01a2272e-f2a2-7213-98c8-e00ce204be59', '1', '{"id": "01a2272e-f3a3-7755-90c0-c63cc0af692d", "data": {"code": "DECLINED", "orderId": "01a2272e-eee4-71b9-9d6c-25dcf6996a30", "failedAt": "2026-11-29T12:01:58.150Z", "paymentId": "01a2272e-f2a2-7213-98c8-e00ce204be59"}, "time": "2026-11-29T12:01:58.179Z", "type": "agora.payment.failed.v1", "source": "/agora/payment", "subject": "01a2272e-f2a2-7213-98c8-e00ce204be59", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:01:58.138486+00', '3'),
('01a2272e-fd26-73b0-9520-5816ca7cbda1', '4', 'agora.payment.authorised.v1', '01a2272e-fbdb-77c9-b145-23df606c1e82', '1', '{"id": "01a2272e-fd26-73b0-9520-5816ca7cbda1", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272e-f90f-7678-8b0e-818bb1056548", "paymentId": "01a2272e-fbdb-77c9-b145-23df606c1e82", "authorisedAt": "2026-11-29T12:02:00.551Z"}, "time": "2026-11-29T12:02:00.614Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a2272e-fbdb-77c9-b145-23df606c1e82", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:00.535247+00', '4'),
('01a2272e-fed3-7666-a3d2-9888c797a4c9', '5', 'agora.payment.captured.v1', '01a2272e-fbdb-77c9-b145-23df606c1e82', '1', '{"id": "01a2272e-fed3-7666-a3d2-9888c797a4c9", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272e-f90f-7678-8b0e-818bb1056548", "paymentId": "01a2272e-fbdb-77c9-b145-23df606c1e82", "capturedAt": "2026-11-29T12:02:00.930Z"}, "time": "2026-11-29T12:02:01.043Z", "type": "agora.payment.captured.v1", "source": "/agora/payment", "subject": "01a2272e-fbdb-77c9-b145-23df606c1e82", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:00.888419+00', '5'),
('01a2272f-1005-74d0-b90d-1d56c3951246', '6', 'agora.payment.refunded.v1', '01a2272e-fbdb-77c9-b145-23df606c1e82', '1', '{"id": "01a2272f-1005-74d0-b90d-1d56c3951246", "data": {"amount": {"minor": 100, "currency": "USD"}, "orderId": "01a2272e-f90f-7678-8b0e-818bb1056548", "refundId": "01a2272f-0e0a-732a-85d2-6cd406413c58", "paymentId": "01a2272e-fbdb-77c9-b145-23df606c1e82", "refundedAt": "2026-11-29T12:02:05.400Z", "refundedInAll": {"minor": 100, "currency": "USD"}}, "time": "2026-11-29T12:02:05.445Z", "type": "agora.payment.refunded.v1", "source": "/agora/payment", "subject": "01a2272e-fbdb-77c9-b145-23df606c1e82", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:05.373491+00', '6'),
('01a2272f-20f5-740f-bc13-4836805d41c1', '7', 'agora.payment.authorised.v1', '01a2272f-1de8-75d3-8efb-b6aca1a9a485', '0', '{"id": "01a2272f-20f5-740f-bc13-4836805d41c1", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272f-192d-7377-aced-3dc422c12620", "paymentId": "01a2272f-1de8-75d3-8efb-b6aca1a9a485", "authorisedAt": "2026-11-29T12:02:09.713Z"}, "time": "2026-11-29T12:02:09.781Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a2272f-1de8-75d3-8efb-b6aca1a9a485", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:09.546477+00', '7'),
('01a2272f-2217-7438-9e13-21ce0bfc2d7c', '8', 'agora.payment.captured.v1', '01a2272f-1de8-75d3-8efb-b6aca1a9a485', '0', '{"id": "01a2272f-2217-7438-9e13-21ce0bfc2d7c", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272f-192d-7377-aced-3dc422c12620", "paymentId": "01a2272f-1de8-75d3-8efb-b6aca1a9a485", "capturedAt": "2026-11-29T12:02:10.021Z"}, "time": "2026-11-29T12:02:10.071Z", "type": "agora.payment.captured.v1", "source": "/agora/payment", "subject": "01a2272f-1de8-75d3-8efb-b6aca1a9a485", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:10.003573+00', '8'),
('01a2272f-2a11-74fb-98dd-7ef2a28765b6', '9', 'agora.payment.refunded.v1', '01a2272f-1de8-75d3-8efb-b6aca1a9a485', '0', '{"id": "01a2272f-2a11-74fb-98dd-7ef2a28765b6", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272f-192d-7377-aced-3dc422c12620", "refundId": "01a2272f-2948-70b8-aaf9-9e4abe283c46", "paymentId": "01a2272f-1de8-75d3-8efb-b6aca1a9a485", "refundedAt": "2026-11-29T12:02:12.076Z", "refundedInAll": {"minor": 40774, "currency": "USD"}}, "time": "2026-11-29T12:02:12.113Z", "type": "agora.payment.refunded.v1", "source": "/agora/payment", "subject": "01a2272f-1de8-75d3-8efb-b6aca1a9a485", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:12.002621+00', '9'),
('01a2272f-43bd-739e-ade7-d28ccf0af2c2', '10', 'agora.payment.authorised.v1', '01a2272f-41a3-7075-8452-2e5f58d58a63', '5', '{"id": "01a2272f-43bd-739e-ade7-d28ccf0af2c2", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272f-3cc2-708f-8f80-1b0b83883b08", "paymentId": "01a2272f-41a3-7075-8452-2e5f58d58a63", "authorisedAt": "2026-11-29T12:02:18.639Z"}, "time": "2026-11-29T12:02:18.685Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a2272f-41a3-7075-8452-2e5f58d58a63", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:18.625204+00', '10'),
('01a2272f-44d1-74b4-9365-1cedd779d88a', '11', 'agora.payment.captured.v1', '01a2272f-41a3-7075-8452-2e5f58d58a63', '5', '{"id": "01a2272f-44d1-74b4-9365-1cedd779d88a", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272f-3cc2-708f-8f80-1b0b83883b08", "paymentId": "01a2272f-41a3-7075-8452-2e5f58d58a63", "capturedAt": "2026-11-29T12:02:18.920Z"}, "time": "2026-11-29T12:02:18.961Z", "type": "agora.payment.captured.v1", "source": "/agora/payment", "subject": "01a2272f-41a3-7075-8452-2e5f58d58a63", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:18.890704+00', '11'),
('01a2272f-552a-7678-99f0-63a3a8f25092', '12', 'agora.payment.authorised.v1', '01a2272f-5383-7105-96b4-dbbf076e9541', '2', '{"id": "01a2272f-552a-7678-99f0-63a3a8f25092", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272f-5027-70c0-b319-062635001363", "paymentId": "01a2272f-5383-7105-96b4-dbbf076e9541", "authorisedAt": "2026-11-29T12:02:23.089Z"}, "time": "2026-11-29T12:02:23.146Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a2272f-5383-7105-96b4-dbbf076e9541", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:23.069758+00', '12'),
('01a2272f-55f6-7157-a333-466be75720fc', '13', 'agora.payment.captured.v1', '01a2272f-5383-7105-96b4-dbbf076e9541', '2', '{"id": "01a2272f-55f6-7157-a333-466be75720fc", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272f-5027-70c0-b319-062635001363", "paymentId": "01a2272f-5383-7105-96b4-dbbf076e9541", "capturedAt": "2026-11-29T12:02:23.281Z"}, "time": "2026-11-29T12:02:23.350Z", "type": "agora.payment.captured.v1", "source": "/agora/payment", "subject": "01a2272f-5383-7105-96b4-dbbf076e9541", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:23.271479+00', '13'),
('01a2272f-633b-7799-8424-4f8a46835fc5', '14', 'agora.payment.authorised.v1', '01a2272f-61cd-75da-bd59-2434c778c889', '3', '{"id": "01a2272f-633b-7799-8424-4f8a46835fc5", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272f-5eed-7658-9a3e-3157abc7248a", "paymentId": "01a2272f-61cd-75da-bd59-2434c778c889", "authorisedAt": "2026-11-29T12:02:26.702Z"}, "time": "2026-11-29T12:02:26.747Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a2272f-61cd-75da-bd59-2434c778c889", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:26.674845+00', '14'),
('01a2272f-63f0-750f-944f-203ff6db7079', '15', 'agora.payment.captured.v1', '01a2272f-61cd-75da-bd59-2434c778c889', '3', '{"id": "01a2272f-63f0-750f-944f-203ff6db7079", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272f-5eed-7658-9a3e-3157abc7248a", "paymentId": "01a2272f-61cd-75da-bd59-2434c778c889", "capturedAt": "2026-11-29T12:02:26.882Z"}, "time": "2026-11-29T12:02:26.928Z", "type": "agora.payment.captured.v1", "source": "/agora/payment", "subject": "01a2272f-61cd-75da-bd59-2434c778c889", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:26.863262+00', '15'),
('01a2272f-746a-70d8-a14f-4072388d144f', '16', 'agora.payment.authorised.v1', '01a2272f-72e1-7623-9359-47e73db26ada', '3', '{"id": "01a2272f-746a-70d8-a14f-4072388d144f", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272f-6ffb-7644-a43e-466f7b5a96d5", "paymentId": "01a2272f-72e1-7623-9359-47e73db26ada", "authorisedAt": "2026-11-29T12:02:31.111Z"}, "time": "2026-11-29T12:02:31.146Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a2272f-72e1-7623-9359-47e73db26ada", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:31.102072+00', '16'),
('01a2272f-752d-739e-af34-e29e91fc7858', '17', 'agora.payment.captured.v1', '01a2272f-72e1-7623-9359-47e73db26ada', '3', '{"id": "01a2272f-752d-739e-af34-e29e91fc7858", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272f-6ffb-7644-a43e-466f7b5a96d5", "paymentId": "01a2272f-72e1-7623-9359-47e73db26ada", "capturedAt": "2026-11-29T12:02:31.300Z"}, "time": "2026-11-29T12:02:31.341Z", "type": "agora.payment.captured.v1", "source": "/agora/payment", "subject": "01a2272f-72e1-7623-9359-47e73db26ada", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:31.286695+00', '17'),
('01a2272f-802b-7353-8034-59ef9d0b212f', '18', 'agora.payment.authorised.v1', '01a2272f-7f00-700a-bb9d-5a43eb58ada5', '4', '{"id": "01a2272f-802b-7353-8034-59ef9d0b212f", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272f-7c59-73cb-bc11-20b7b1e2c7e6", "paymentId": "01a2272f-7f00-700a-bb9d-5a43eb58ada5", "authorisedAt": "2026-11-29T12:02:34.124Z"}, "time": "2026-11-29T12:02:34.155Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a2272f-7f00-700a-bb9d-5a43eb58ada5", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:34.101624+00', '18'),
('01a2272f-80dd-72b3-88e2-4746fc15a88e', '19', 'agora.payment.captured.v1', '01a2272f-7f00-700a-bb9d-5a43eb58ada5', '4', '{"id": "01a2272f-80dd-72b3-88e2-4746fc15a88e", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272f-7c59-73cb-bc11-20b7b1e2c7e6", "paymentId": "01a2272f-7f00-700a-bb9d-5a43eb58ada5", "capturedAt": "2026-11-29T12:02:34.273Z"}, "time": "2026-11-29T12:02:34.334Z", "type": "agora.payment.captured.v1", "source": "/agora/payment", "subject": "01a2272f-7f00-700a-bb9d-5a43eb58ada5", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:34.268368+00', '19'),
('01a2272f-8af2-71d5-a856-2d259735c065', '20', 'agora.payment.authorised.v1', '01a2272f-89bd-719a-9556-264f91dea672', '1', '{"id": "01a2272f-8af2-71d5-a856-2d259735c065", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272f-8709-7716-ad22-1d976146fab8", "paymentId": "01a2272f-89bd-719a-9556-264f91dea672", "authorisedAt": "2026-11-29T12:02:36.896Z"}, "time": "2026-11-29T12:02:36.915Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a2272f-89bd-719a-9556-264f91dea672", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:36.882304+00', '20'),
('01a2272f-8b5d-70ea-af31-c5f116d49657', '21', 'agora.payment.captured.v1', '01a2272f-89bd-719a-9556-264f91dea672', '1', '{"id": "01a2272f-8b5d-70ea-af31-c5f116d49657", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272f-8709-7716-ad22-1d976146fab8", "paymentId": "01a2272f-89bd-719a-9556-264f91dea672", "capturedAt": "2026-11-29T12:02:36.990Z"}, "time": "2026-11-29T12:02:37.021Z", "type": "agora.payment.captured.v1", "source": "/agora/payment", "subject": "01a2272f-89bd-719a-9556-264f91dea672", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:36.96866+00', '21'),
('01a2272f-8dcd-7703-bdeb-f5720a229c73', '22', 'agora.payment.refunded.v1', '01a2272f-89bd-719a-9556-264f91dea672', '1', '{"id": "01a2272f-8dcd-7703-bdeb-f5720a229c73", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272f-8709-7716-ad22-1d976146fab8", "refundId": "01a2272f-8d3b-756a-8ddc-62830eeb4222", "paymentId": "01a2272f-89bd-719a-9556-264f91dea672", "refundedAt": "2026-11-29T12:02:37.583Z", "refundedInAll": {"minor": 40774, "currency": "USD"}}, "time": "2026-11-29T12:02:37.645Z", "type": "agora.payment.refunded.v1", "source": "/agora/payment", "subject": "01a2272f-89bd-719a-9556-264f91dea672", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:37.575233+00', '22'),
('01a2272f-9596-7739-95e3-561de70fa190', '23', 'agora.payment.authorised.v1', '01a2272f-947a-775e-b1c3-d745bf89772d', '5', '{"id": "01a2272f-9596-7739-95e3-561de70fa190", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272f-92c1-7792-b460-9c4795366b99", "paymentId": "01a2272f-947a-775e-b1c3-d745bf89772d", "authorisedAt": "2026-11-29T12:02:39.610Z"}, "time": "2026-11-29T12:02:39.638Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a2272f-947a-775e-b1c3-d745bf89772d", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:39.602402+00', '23'),
('01a2272f-9c29-707b-a357-aedd85214d48', '24', 'agora.payment.authorised.v1', '01a2272f-9b3e-74e3-9b91-50d6082680f0', '6', '{"id": "01a2272f-9c29-707b-a357-aedd85214d48", "data": {"amount": {"minor": 40774, "currency": "USD"}, "orderId": "01a2272f-9933-74c2-896c-41b226ad3a71", "paymentId": "01a2272f-9b3e-74e3-9b91-50d6082680f0", "authorisedAt": "2026-11-29T12:02:41.297Z"}, "time": "2026-11-29T12:02:41.321Z", "type": "agora.payment.authorised.v1", "source": "/agora/payment", "subject": "01a2272f-9b3e-74e3-9b91-50d6082680f0", "specversion": "1.0", "datacontenttype": "application/json"}', '2026-11-29 12:02:41.274073+00', '24');

insert into messaging.outbox_head (id, "position") values
('1', '24');

insert into public.known_order (order_id, is_cancelled) values
('01a2272e-ded9-740d-8f71-95c02daed074', 'false'),
('01a2272e-eee4-71b9-9d6c-25dcf6996a30', 'true'),
('01a2272e-f90f-7678-8b0e-818bb1056548', 'false'),
('01a2272f-192d-7377-aced-3dc422c12620', 'true'),
('01a2272f-3cc2-708f-8f80-1b0b83883b08', 'false'),
('01a2272f-5027-70c0-b319-062635001363', 'false'),
('01a2272f-5eed-7658-9a3e-3157abc7248a', 'false'),
('01a2272f-6ffb-7644-a43e-466f7b5a96d5', 'false'),
('01a2272f-7c59-73cb-bc11-20b7b1e2c7e6', 'false'),
('01a2272f-8709-7716-ad22-1d976146fab8', 'true'),
('01a2272f-92c1-7792-b460-9c4795366b99', 'false'),
('01a2272f-9933-74c2-896c-41b226ad3a71', 'false');

insert into public.ledger_entry (transaction_id, account, minor, currency) values
('01a2272e-e4c3-7491-b779-c65737ec31c7', 'customer', '-40774', 'USD'),
('01a2272e-e4c3-7491-b779-c65737ec31c7', 'provider', '40774', 'USD'),
('01a2272e-e50b-7219-bb19-36365fa7128d', 'provider', '-40774', 'USD'),
('01a2272e-e50b-7219-bb19-36365fa7128d', 'shop', '40774', 'USD'),
('01a2272e-fca2-74fc-87a6-7e0bb99093ff', 'customer', '-40774', 'USD'),
('01a2272e-fca2-74fc-87a6-7e0bb99093ff', 'provider', '40774', 'USD'),
('01a2272e-fdba-7420-b3f9-b985078330a8', 'provider', '-40774', 'USD'),
('01a2272e-fdba-7420-b3f9-b985078330a8', 'shop', '40774', 'USD'),
('01a2272f-0e0a-732a-85d2-6cd406413c58', 'customer', '100', 'USD'),
('01a2272f-0e0a-732a-85d2-6cd406413c58', 'shop', '-100', 'USD'),
('01a2272f-1fd1-7444-a9f5-8388027e6a3c', 'customer', '-40774', 'USD'),
('01a2272f-1fd1-7444-a9f5-8388027e6a3c', 'provider', '40774', 'USD'),
('01a2272f-2186-73fb-8312-bfb005b11bd0', 'provider', '-40774', 'USD'),
('01a2272f-2186-73fb-8312-bfb005b11bd0', 'shop', '40774', 'USD'),
('01a2272f-2948-70b8-aaf9-9e4abe283c46', 'customer', '40774', 'USD'),
('01a2272f-2948-70b8-aaf9-9e4abe283c46', 'shop', '-40774', 'USD'),
('01a2272f-433f-7352-a3c5-95926bb12d3a', 'customer', '-40774', 'USD'),
('01a2272f-433f-7352-a3c5-95926bb12d3a', 'provider', '40774', 'USD'),
('01a2272f-4433-75b1-ac8d-c011de89e439', 'provider', '-40774', 'USD'),
('01a2272f-4433-75b1-ac8d-c011de89e439', 'shop', '40774', 'USD'),
('01a2272f-54a8-76bd-bbb9-4398f91ecdbe', 'customer', '-40774', 'USD'),
('01a2272f-54a8-76bd-bbb9-4398f91ecdbe', 'provider', '40774', 'USD'),
('01a2272f-5562-727a-8bef-959e3bf56998', 'provider', '-40774', 'USD'),
('01a2272f-5562-727a-8bef-959e3bf56998', 'shop', '40774', 'USD'),
('01a2272f-62c6-7675-8240-1c10c5fb8632', 'customer', '-40774', 'USD'),
('01a2272f-62c6-7675-8240-1c10c5fb8632', 'provider', '40774', 'USD'),
('01a2272f-636c-7695-890b-4bcad191232f', 'provider', '-40774', 'USD'),
('01a2272f-636c-7695-890b-4bcad191232f', 'shop', '40774', 'USD'),
('01a2272f-7404-7329-a7f9-f17d7ab948b2', 'customer', '-40774', 'USD'),
('01a2272f-7404-7329-a7f9-f17d7ab948b2', 'provider', '40774', 'USD'),
('01a2272f-74b3-73d7-b473-3a22b92313f6', 'provider', '-40774', 'USD'),
('01a2272f-74b3-73d7-b473-3a22b92313f6', 'shop', '40774', 'USD'),
('01a2272f-7fdc-73a1-bdc7-247d6481abfd', 'customer', '-40774', 'USD'),
('01a2272f-7fdc-73a1-bdc7-247d6481abfd', 'provider', '40774', 'USD'),
('01a2272f-806b-7250-b8e6-d8a568569d44', 'provider', '-40774', 'USD'),
('01a2272f-806b-7250-b8e6-d8a568569d44', 'shop', '40774', 'USD'),
('01a2272f-8aad-75ee-9f0c-a518e8585360', 'customer', '-40774', 'USD'),
('01a2272f-8aad-75ee-9f0c-a518e8585360', 'provider', '40774', 'USD'),
('01a2272f-8b18-71c1-80f2-b7da6ac92b97', 'provider', '-40774', 'USD'),
('01a2272f-8b18-71c1-80f2-b7da6ac92b97', 'shop', '40774', 'USD'),
('01a2272f-8d3b-756a-8ddc-62830eeb4222', 'customer', '40774', 'USD'),
('01a2272f-8d3b-756a-8ddc-62830eeb4222', 'shop', '-40774', 'USD'),
('01a2272f-954d-760e-bb4f-422e0ad2c168', 'customer', '-40774', 'USD'),
('01a2272f-954d-760e-bb4f-422e0ad2c168', 'provider', '40774', 'USD'),
('01a2272f-9bd5-7320-ba8b-c0995f4e0ab3', 'customer', '-40774', 'USD'),
('01a2272f-9bd5-7320-ba8b-c0995f4e0ab3', 'provider', '40774', 'USD');

insert into public.payment (id, order_id, customer_id, payment_method_id, status, currency, amount, captured, refunded, refunding, failure_code, method_token, method_brand, method_last_four, provider_reference, is_cancel_wanted, created_at, version, due_at, failures) values
('01a2272e-e364-73d9-9a67-4f6432f2e010', '01a2272e-ded9-740d-8f71-95c02daed074', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272e-ddba-7686-80a1-e2a1c0d6bb8c', 'CAPTURED', 'USD', '40774', '40774', '0', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a2272e-e4c3-7491-b779-c65737ec31c7', 'false', '2026-11-29 12:01:54.02+00', '6', NULL, '0'),
('01a2272e-f2a2-7213-98c8-e00ce204be59', '01a2272e-eee4-71b9-9d6c-25dcf6996a30', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272e-edac-771f-ae51-bd21d9072f22', 'FAILED', 'USD', '40774', '0', '0', '0', 'DECLINED', 'tok_decline', 'VISA', '4242', NULL, 'true', '2026-11-29 12:01:57.923+00', '5', NULL, '0'),
('01a2272e-fbdb-77c9-b145-23df606c1e82', '01a2272e-f90f-7678-8b0e-818bb1056548', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272e-f7cf-74ed-8184-d43c3122207f', 'PARTIALLY_REFUNDED', 'USD', '40774', '40774', '100', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a2272e-fca2-74fc-87a6-7e0bb99093ff', 'false', '2026-11-29 12:02:00.283+00', '8', NULL, '0'),
('01a2272f-1de8-75d3-8efb-b6aca1a9a485', '01a2272f-192d-7377-aced-3dc422c12620', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-16e7-741e-9c4a-af8b1b5903b4', 'REFUNDED', 'USD', '40774', '40774', '40774', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a2272f-1fd1-7444-a9f5-8388027e6a3c', 'true', '2026-11-29 12:02:09+00', '9', NULL, '0'),
('01a2272f-41a3-7075-8452-2e5f58d58a63', '01a2272f-3cc2-708f-8f80-1b0b83883b08', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-3abd-7145-8b5f-01219f33065d', 'CAPTURED', 'USD', '40774', '40774', '0', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a2272f-433f-7352-a3c5-95926bb12d3a', 'false', '2026-11-29 12:02:18.147+00', '6', NULL, '0'),
('01a2272f-5383-7105-96b4-dbbf076e9541', '01a2272f-5027-70c0-b319-062635001363', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-4e27-7584-8c5d-919735daeb16', 'CAPTURED', 'USD', '40774', '40774', '0', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a2272f-54a8-76bd-bbb9-4398f91ecdbe', 'false', '2026-11-29 12:02:22.723+00', '6', NULL, '0'),
('01a2272f-61cd-75da-bd59-2434c778c889', '01a2272f-5eed-7658-9a3e-3157abc7248a', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-5dbf-76af-bbbc-d9bc9074012e', 'CAPTURED', 'USD', '40774', '40774', '0', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a2272f-62c6-7675-8240-1c10c5fb8632', 'false', '2026-11-29 12:02:26.381+00', '6', NULL, '0'),
('01a2272f-72e1-7623-9359-47e73db26ada', '01a2272f-6ffb-7644-a43e-466f7b5a96d5', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-6e31-73f4-90ec-749c73738909', 'CAPTURED', 'USD', '40774', '40774', '0', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a2272f-7404-7329-a7f9-f17d7ab948b2', 'false', '2026-11-29 12:02:30.753+00', '6', NULL, '0'),
('01a2272f-7f00-700a-bb9d-5a43eb58ada5', '01a2272f-7c59-73cb-bc11-20b7b1e2c7e6', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-7baf-7281-815a-74a475e91a42', 'CAPTURED', 'USD', '40774', '40774', '0', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a2272f-7fdc-73a1-bdc7-247d6481abfd', 'false', '2026-11-29 12:02:33.856+00', '6', NULL, '0'),
('01a2272f-89bd-719a-9556-264f91dea672', '01a2272f-8709-7716-ad22-1d976146fab8', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-85cd-7734-8eb4-9b3fce1a53d8', 'REFUNDED', 'USD', '40774', '40774', '40774', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a2272f-8aad-75ee-9f0c-a518e8585360', 'true', '2026-11-29 12:02:36.605+00', '9', NULL, '0'),
('01a2272f-947a-775e-b1c3-d745bf89772d', '01a2272f-92c1-7792-b460-9c4795366b99', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-91ac-7637-934e-ed19fb77aa9a', 'AUTHORISED', 'USD', '40774', '0', '0', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a2272f-954d-760e-bb4f-422e0ad2c168', 'false', '2026-11-29 12:02:39.354+00', '5', '2026-11-29 12:02:41.373+00', '3'),
('01a2272f-9b3e-74e3-9b91-50d6082680f0', '01a2272f-9933-74c2-896c-41b226ad3a71', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-984b-72f4-91f9-82034acb09c8', 'AUTHORISED', 'USD', '40774', '0', '0', '0', NULL, 'tok_approve', 'VISA', '4242', 'sim_01a2272f-9bd5-7320-ba8b-c0995f4e0ab3', 'false', '2026-11-29 12:02:41.086+00', '4', '2026-11-29 12:02:41.094+00', '0');

insert into public.payment_transaction (id, payment_id, kind, status, amount, currency, reason, provider_reference, at) values
('01a2272e-e4c3-7491-b779-c65737ec31c7', '01a2272e-e364-73d9-9a67-4f6432f2e010', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272e-e4c3-7491-b779-c65737ec31c7', '2026-11-29 12:01:54.391+00'),
('01a2272e-e50b-7219-bb19-36365fa7128d', '01a2272e-e364-73d9-9a67-4f6432f2e010', 'CAPTURE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272e-e50b-7219-bb19-36365fa7128d', '2026-11-29 12:01:54.489+00'),
('01a2272e-f34f-7051-8f6d-63d8c8ba6003', '01a2272e-f2a2-7213-98c8-e00ce204be59', 'AUTHORISE', 'FAILED', '40774', 'USD', NULL, 'sim_01a2272e-f34f-7051-8f6d-63d8c8ba6003', '2026-11-29 12:01:58.15+00'),
('01a2272e-fca2-74fc-87a6-7e0bb99093ff', '01a2272e-fbdb-77c9-b145-23df606c1e82', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272e-fca2-74fc-87a6-7e0bb99093ff', '2026-11-29 12:02:00.551+00'),
('01a2272e-fdba-7420-b3f9-b985078330a8', '01a2272e-fbdb-77c9-b145-23df606c1e82', 'CAPTURE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272e-fdba-7420-b3f9-b985078330a8', '2026-11-29 12:02:00.93+00'),
('01a2272f-0e0a-732a-85d2-6cd406413c58', '01a2272e-fbdb-77c9-b145-23df606c1e82', 'REFUND', 'SUCCEEDED', '100', 'USD', 'A scratch', 'sim_01a2272f-0e0a-732a-85d2-6cd406413c58', '2026-11-29 12:02:05.4+00'),
('01a2272f-1fd1-7444-a9f5-8388027e6a3c', '01a2272f-1de8-75d3-8efb-b6aca1a9a485', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272f-1fd1-7444-a9f5-8388027e6a3c', '2026-11-29 12:02:09.713+00'),
('01a2272f-2186-73fb-8312-bfb005b11bd0', '01a2272f-1de8-75d3-8efb-b6aca1a9a485', 'CAPTURE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272f-2186-73fb-8312-bfb005b11bd0', '2026-11-29 12:02:10.021+00'),
('01a2272f-2948-70b8-aaf9-9e4abe283c46', '01a2272f-1de8-75d3-8efb-b6aca1a9a485', 'REFUND', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272f-2948-70b8-aaf9-9e4abe283c46', '2026-11-29 12:02:12.076+00'),
('01a2272f-433f-7352-a3c5-95926bb12d3a', '01a2272f-41a3-7075-8452-2e5f58d58a63', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272f-433f-7352-a3c5-95926bb12d3a', '2026-11-29 12:02:18.639+00'),
('01a2272f-4433-75b1-ac8d-c011de89e439', '01a2272f-41a3-7075-8452-2e5f58d58a63', 'CAPTURE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272f-4433-75b1-ac8d-c011de89e439', '2026-11-29 12:02:18.92+00'),
('01a2272f-54a8-76bd-bbb9-4398f91ecdbe', '01a2272f-5383-7105-96b4-dbbf076e9541', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272f-54a8-76bd-bbb9-4398f91ecdbe', '2026-11-29 12:02:23.089+00'),
('01a2272f-5562-727a-8bef-959e3bf56998', '01a2272f-5383-7105-96b4-dbbf076e9541', 'CAPTURE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272f-5562-727a-8bef-959e3bf56998', '2026-11-29 12:02:23.281+00'),
('01a2272f-62c6-7675-8240-1c10c5fb8632', '01a2272f-61cd-75da-bd59-2434c778c889', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272f-62c6-7675-8240-1c10c5fb8632', '2026-11-29 12:02:26.702+00'),
('01a2272f-636c-7695-890b-4bcad191232f', '01a2272f-61cd-75da-bd59-2434c778c889', 'CAPTURE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272f-636c-7695-890b-4bcad191232f', '2026-11-29 12:02:26.882+00'),
('01a2272f-7404-7329-a7f9-f17d7ab948b2', '01a2272f-72e1-7623-9359-47e73db26ada', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272f-7404-7329-a7f9-f17d7ab948b2', '2026-11-29 12:02:31.111+00'),
('01a2272f-74b3-73d7-b473-3a22b92313f6', '01a2272f-72e1-7623-9359-47e73db26ada', 'CAPTURE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272f-74b3-73d7-b473-3a22b92313f6', '2026-11-29 12:02:31.3+00'),
('01a2272f-7fdc-73a1-bdc7-247d6481abfd', '01a2272f-7f00-700a-bb9d-5a43eb58ada5', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272f-7fdc-73a1-bdc7-247d6481abfd', '2026-11-29 12:02:34.124+00'),
('01a2272f-806b-7250-b8e6-d8a568569d44', '01a2272f-7f00-700a-bb9d-5a43eb58ada5', 'CAPTURE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272f-806b-7250-b8e6-d8a568569d44', '2026-11-29 12:02:34.273+00'),
('01a2272f-8aad-75ee-9f0c-a518e8585360', '01a2272f-89bd-719a-9556-264f91dea672', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272f-8aad-75ee-9f0c-a518e8585360', '2026-11-29 12:02:36.896+00'),
('01a2272f-8b18-71c1-80f2-b7da6ac92b97', '01a2272f-89bd-719a-9556-264f91dea672', 'CAPTURE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272f-8b18-71c1-80f2-b7da6ac92b97', '2026-11-29 12:02:36.99+00'),
('01a2272f-8d3b-756a-8ddc-62830eeb4222', '01a2272f-89bd-719a-9556-264f91dea672', 'REFUND', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272f-8d3b-756a-8ddc-62830eeb4222', '2026-11-29 12:02:37.583+00'),
('01a2272f-954d-760e-bb4f-422e0ad2c168', '01a2272f-947a-775e-b1c3-d745bf89772d', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272f-954d-760e-bb4f-422e0ad2c168', '2026-11-29 12:02:39.61+00'),
('01a2272f-95ce-71c2-8411-f5fab31912c9', '01a2272f-947a-775e-b1c3-d745bf89772d', 'CAPTURE', 'PENDING', '40774', 'USD', NULL, NULL, '2026-11-29 12:02:39.694+00'),
('01a2272f-9bd5-7320-ba8b-c0995f4e0ab3', '01a2272f-9b3e-74e3-9b91-50d6082680f0', 'AUTHORISE', 'SUCCEEDED', '40774', 'USD', NULL, 'sim_01a2272f-9bd5-7320-ba8b-c0995f4e0ab3', '2026-11-29 12:02:41.297+00');

insert into public.simulated_provider_charge (key, kind, reference, authorisation, amount, currency, refusal) values
('01a2272e-e4c3-7491-b779-c65737ec31c7', 'AUTHORISE', 'sim_01a2272e-e4c3-7491-b779-c65737ec31c7', 'sim_01a2272e-e4c3-7491-b779-c65737ec31c7', '40774', 'USD', NULL),
('01a2272e-e50b-7219-bb19-36365fa7128d', 'CAPTURE', 'sim_01a2272e-e50b-7219-bb19-36365fa7128d', 'sim_01a2272e-e4c3-7491-b779-c65737ec31c7', '40774', 'USD', NULL),
('01a2272e-f34f-7051-8f6d-63d8c8ba6003', 'AUTHORISE', 'sim_01a2272e-f34f-7051-8f6d-63d8c8ba6003', 'sim_01a2272e-f34f-7051-8f6d-63d8c8ba6003', '40774', 'USD', 'DECLINED'),
('01a2272e-fca2-74fc-87a6-7e0bb99093ff', 'AUTHORISE', 'sim_01a2272e-fca2-74fc-87a6-7e0bb99093ff', 'sim_01a2272e-fca2-74fc-87a6-7e0bb99093ff', '40774', 'USD', NULL),
('01a2272e-fdba-7420-b3f9-b985078330a8', 'CAPTURE', 'sim_01a2272e-fdba-7420-b3f9-b985078330a8', 'sim_01a2272e-fca2-74fc-87a6-7e0bb99093ff', '40774', 'USD', NULL),
('01a2272f-0e0a-732a-85d2-6cd406413c58', 'REFUND', 'sim_01a2272f-0e0a-732a-85d2-6cd406413c58', 'sim_01a2272e-fca2-74fc-87a6-7e0bb99093ff', '100', 'USD', NULL),
('01a2272f-1fd1-7444-a9f5-8388027e6a3c', 'AUTHORISE', 'sim_01a2272f-1fd1-7444-a9f5-8388027e6a3c', 'sim_01a2272f-1fd1-7444-a9f5-8388027e6a3c', '40774', 'USD', NULL),
('01a2272f-2186-73fb-8312-bfb005b11bd0', 'CAPTURE', 'sim_01a2272f-2186-73fb-8312-bfb005b11bd0', 'sim_01a2272f-1fd1-7444-a9f5-8388027e6a3c', '40774', 'USD', NULL),
('01a2272f-2948-70b8-aaf9-9e4abe283c46', 'REFUND', 'sim_01a2272f-2948-70b8-aaf9-9e4abe283c46', 'sim_01a2272f-1fd1-7444-a9f5-8388027e6a3c', '40774', 'USD', NULL),
('01a2272f-433f-7352-a3c5-95926bb12d3a', 'AUTHORISE', 'sim_01a2272f-433f-7352-a3c5-95926bb12d3a', 'sim_01a2272f-433f-7352-a3c5-95926bb12d3a', '40774', 'USD', NULL),
('01a2272f-4433-75b1-ac8d-c011de89e439', 'CAPTURE', 'sim_01a2272f-4433-75b1-ac8d-c011de89e439', 'sim_01a2272f-433f-7352-a3c5-95926bb12d3a', '40774', 'USD', NULL),
('01a2272f-54a8-76bd-bbb9-4398f91ecdbe', 'AUTHORISE', 'sim_01a2272f-54a8-76bd-bbb9-4398f91ecdbe', 'sim_01a2272f-54a8-76bd-bbb9-4398f91ecdbe', '40774', 'USD', NULL),
('01a2272f-5562-727a-8bef-959e3bf56998', 'CAPTURE', 'sim_01a2272f-5562-727a-8bef-959e3bf56998', 'sim_01a2272f-54a8-76bd-bbb9-4398f91ecdbe', '40774', 'USD', NULL),
('01a2272f-62c6-7675-8240-1c10c5fb8632', 'AUTHORISE', 'sim_01a2272f-62c6-7675-8240-1c10c5fb8632', 'sim_01a2272f-62c6-7675-8240-1c10c5fb8632', '40774', 'USD', NULL),
('01a2272f-636c-7695-890b-4bcad191232f', 'CAPTURE', 'sim_01a2272f-636c-7695-890b-4bcad191232f', 'sim_01a2272f-62c6-7675-8240-1c10c5fb8632', '40774', 'USD', NULL),
('01a2272f-7404-7329-a7f9-f17d7ab948b2', 'AUTHORISE', 'sim_01a2272f-7404-7329-a7f9-f17d7ab948b2', 'sim_01a2272f-7404-7329-a7f9-f17d7ab948b2', '40774', 'USD', NULL),
('01a2272f-74b3-73d7-b473-3a22b92313f6', 'CAPTURE', 'sim_01a2272f-74b3-73d7-b473-3a22b92313f6', 'sim_01a2272f-7404-7329-a7f9-f17d7ab948b2', '40774', 'USD', NULL),
('01a2272f-7fdc-73a1-bdc7-247d6481abfd', 'AUTHORISE', 'sim_01a2272f-7fdc-73a1-bdc7-247d6481abfd', 'sim_01a2272f-7fdc-73a1-bdc7-247d6481abfd', '40774', 'USD', NULL),
('01a2272f-806b-7250-b8e6-d8a568569d44', 'CAPTURE', 'sim_01a2272f-806b-7250-b8e6-d8a568569d44', 'sim_01a2272f-7fdc-73a1-bdc7-247d6481abfd', '40774', 'USD', NULL),
('01a2272f-8aad-75ee-9f0c-a518e8585360', 'AUTHORISE', 'sim_01a2272f-8aad-75ee-9f0c-a518e8585360', 'sim_01a2272f-8aad-75ee-9f0c-a518e8585360', '40774', 'USD', NULL),
('01a2272f-8b18-71c1-80f2-b7da6ac92b97', 'CAPTURE', 'sim_01a2272f-8b18-71c1-80f2-b7da6ac92b97', 'sim_01a2272f-8aad-75ee-9f0c-a518e8585360', '40774', 'USD', NULL),
('01a2272f-8d3b-756a-8ddc-62830eeb4222', 'REFUND', 'sim_01a2272f-8d3b-756a-8ddc-62830eeb4222', 'sim_01a2272f-8aad-75ee-9f0c-a518e8585360', '40774', 'USD', NULL),
('01a2272f-954d-760e-bb4f-422e0ad2c168', 'AUTHORISE', 'sim_01a2272f-954d-760e-bb4f-422e0ad2c168', 'sim_01a2272f-954d-760e-bb4f-422e0ad2c168', '40774', 'USD', NULL),
('01a2272f-95ce-71c2-8411-f5fab31912c9', 'CAPTURE', 'sim_01a2272f-95ce-71c2-8411-f5fab31912c9', 'sim_01a2272f-954d-760e-bb4f-422e0ad2c168', '40774', 'USD', NULL),
('01a2272f-9bd5-7320-ba8b-c0995f4e0ab3', 'AUTHORISE', 'sim_01a2272f-9bd5-7320-ba8b-c0995f4e0ab3', 'sim_01a2272f-9bd5-7320-ba8b-c0995f4e0ab3', '40774', 'USD', NULL);

select setval('drizzle.kit_id_seq', 1);

select setval('drizzle.service_id_seq', 1);

select setval('messaging.outbox_sequence_seq', 24);
