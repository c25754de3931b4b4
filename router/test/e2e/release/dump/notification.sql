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

CREATE TABLE "early_refund" (
	"event_id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"minor" bigint NOT NULL,
	"currency" text NOT NULL
);

CREATE TABLE "known_order" (
	"order_id" uuid PRIMARY KEY NOT NULL,
	"number" text,
	"customer_id" uuid
);

CREATE TABLE "mailbox" (
	"recipient_id" uuid PRIMARY KEY NOT NULL,
	"last_sequence" bigint NOT NULL,
	"unread_count" integer NOT NULL
);

CREATE TABLE "notification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"recipient_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"sequence" bigint NOT NULL,
	"category" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"order_id" uuid,
	"sent_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "one_notification_per_event" UNIQUE("recipient_id","event_id"),
	CONSTRAINT "notification_by_recipient" UNIQUE("recipient_id","sequence")
);

CREATE INDEX "early_refund_by_order" ON "early_refund" USING btree ("order_id");

create table messaging.seeded (at timestamptz not null default now());
create schema drizzle;
create table drizzle.kit (id serial primary key, hash text not null, created_at bigint);
create table drizzle.service (id serial primary key, hash text not null, created_at bigint);

set session_replication_role = replica;

insert into drizzle.kit (id, hash, created_at) values
('1', '0772f67c897ae31a56ea17a0b555740961d321131e5a72d89aca660f94a2f97a', '1795437107111');

insert into drizzle.service (id, hash, created_at) values
('1', '7d29b2f23b253db073271af583114c70346f19919cf7c6b0bc2ad3bd55fe149b', '1795439869204');

insert into messaging.inbox (event_id, accepted_at) values
('01a2275f-c4e7-70fd-83d2-a8675ba32943', '2026-11-29 12:55:17.649684+00'),
('01a2275f-ed51-719e-9452-0a719e1a123e', '2026-11-29 12:55:28.363272+00'),
('01a2275f-fa33-778a-b2f3-8510105ac5b8', '2026-11-29 12:55:31.264175+00'),
('01a22760-016e-7170-be6e-df91bdf1c97e', '2026-11-29 12:55:33.036026+00'),
('01a22760-01db-759c-890c-05732347111b', '2026-11-29 12:55:33.177689+00'),
('01a22760-0379-77ca-8f57-ef98c054de25', '2026-11-29 12:55:33.656718+00'),
('01a22760-0cb8-741c-8ae9-8cd9465cb1b6', '2026-11-29 12:55:35.95324+00'),
('01a22760-10ce-77f5-bbf0-124d54496be8', '2026-11-29 12:55:36.973582+00'),
('01a22760-16f4-74b8-bf02-21dd1bd32647', '2026-11-29 12:55:38.584898+00'),
('01a22760-1ab6-74fc-bc6b-b5cdfd3af518', '2026-11-29 12:55:39.600088+00'),
('01a22760-1def-7510-bdb9-bb2066934825', '2026-11-29 12:55:40.365824+00'),
('01a22760-1e5d-775c-b0b1-044b49e2abe2', '2026-11-29 12:55:40.452594+00'),
('01a22760-1f86-74b5-b8c2-d93d3455f82f', '2026-11-29 12:55:40.717931+00'),
('01a22760-22d2-74ff-a95e-95fab98ecdc8', '2026-11-29 12:55:41.574521+00'),
('01a22760-2887-71c5-8a11-c57dfb29c2d1', '2026-11-29 12:55:43.029645+00'),
('01a22760-2b63-7534-b44c-90176020f944', '2026-11-29 12:55:43.748533+00'),
('01a22760-2cac-76aa-a064-54256eaa31e1', '2026-11-29 12:55:44.10341+00'),
('01a22760-2dcb-745a-9d8a-2cac6664db42', '2026-11-29 12:55:44.360825+00'),
('01a22760-3075-7145-bf97-54b21c3e73c5', '2026-11-29 12:55:45.03569+00'),
('01a22760-33cc-731e-97a8-e698daa2d4ed', '2026-11-29 12:55:45.96564+00'),
('01a22760-3704-72ed-8ed7-6ee7caa00b03', '2026-11-29 12:55:46.770899+00'),
('01a22760-3d61-703e-ac06-d657e001822c', '2026-11-29 12:55:48.356153+00'),
('01a22760-3fda-7374-a987-d4bc21af5a8c', '2026-11-29 12:55:49.011748+00'),
('01a22760-41ca-7268-bd0d-2e4f6a866619', '2026-11-29 12:55:49.474306+00'),
('01a22760-4491-76ff-b522-dac74e2045af', '2026-11-29 12:55:50.187316+00'),
('01a22760-46fa-7295-89bd-fb9528b1b40d', '2026-11-29 12:55:50.82733+00'),
('01a22760-48f1-73c0-aba0-a8fd2b034e6d', '2026-11-29 12:55:51.302678+00'),
('01a22760-48f2-73ab-baf1-496782d4e9a9', '2026-11-29 12:55:51.370954+00'),
('01a22760-496c-71fe-a63d-a36a1443dd2a', '2026-11-29 12:55:51.484107+00'),
('01a22760-4e95-738e-8208-547c881ada68', '2026-11-29 12:55:52.760573+00'),
('01a22760-52a9-741d-be77-1e6f5a6251b9', '2026-11-29 12:55:53.814863+00'),
('01a22760-57b6-7409-a114-14d4e2072bd4', '2026-11-29 12:55:55.102813+00'),
('01a22760-5be4-7726-ad11-b752293342f8', '2026-11-29 12:55:56.18684+00'),
('01a22760-5e7b-7012-a12c-4e78ddd7cc65', '2026-11-29 12:55:56.824243+00'),
('01a22760-63b7-7588-a1f1-0bd11da34bc1', '2026-11-29 12:55:58.156545+00'),
('01a22760-6635-7375-8608-3e5c74f29ee6', '2026-11-29 12:55:58.861821+00'),
('01a22760-6a7b-7310-990d-b25d60dfdb6d', '2026-11-29 12:55:59.886662+00'),
('01a22760-6d05-74bc-90bb-fdcaa2fe6d38', '2026-11-29 12:56:00.569746+00'),
('01a22760-6d87-706c-b613-c2004011af77', '2026-11-29 12:56:00.660024+00'),
('01a22760-6e62-7306-8a59-500de511f59f', '2026-11-29 12:56:00.884485+00'),
('01a22760-71b6-72dc-8cae-c25736856843', '2026-11-29 12:56:01.79944+00'),
('01a22760-772a-719a-b8bf-344b055a2c65', '2026-11-29 12:56:03.166959+00'),
('01a22760-7a21-7737-9ace-9ae0accf6e55', '2026-11-29 12:56:03.942191+00'),
('01a22760-7a8a-7126-bd51-6cfae6671845', '2026-11-29 12:56:04.016536+00'),
('01a22760-7e6e-7027-bad2-0948016df554', '2026-11-29 12:56:04.997997+00'),
('01a22760-82d2-773f-9d25-c8f4ada1cfd6', '2026-11-29 12:56:06.154809+00'),
('01a22760-8556-7546-99e0-86081c00f850', '2026-11-29 12:56:06.84986+00'),
('01a22760-89cc-7054-97b9-057171463caa', '2026-11-29 12:56:07.934097+00'),
('01a22760-8c93-7477-bdd1-3a5770647165', '2026-11-29 12:56:08.64254+00'),
('01a22760-8d09-7136-af9d-276ec3c1fb70', '2026-11-29 12:56:08.90795+00'),
('01a22760-8d5a-73ba-97bd-03441b98077a', '2026-11-29 12:56:08.834064+00');

insert into messaging.outbox (event_id, sequence, type, subject, shard, envelope, created_at, "position") values
('01a2275f-c6f1-7722-aea9-33efe9b013da', '1', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a2275f-c6f1-7722-aea9-33efe9b013da", "data": {"sentAt": "2026-11-29T12:55:17.916Z", "category": "ACCOUNT", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a2275f-c69c-7483-a7b6-2a20e925c1bd"}, "time": "2026-11-29T12:55:18.001Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-5b9e37f1bcc0c46fed2fe6125be80156-6bfc369e1084be75-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:17.649684+00', '1'),
('01a2275f-fbb5-7533-ab12-0d13c5092339', '2', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a2275f-fbb5-7533-ab12-0d13c5092339", "data": {"sentAt": "2026-11-29T12:55:31.488Z", "category": "ORDER", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a2275f-fba0-734e-bc99-fafd2b6f5d62"}, "time": "2026-11-29T12:55:31.509Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-c07b39db9917e1540e7feaae44a1cda7-64b1a176e1b7d3a0-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:31.264175+00', '2'),
('01a22760-01ff-765c-bdbc-0c8fac87e799', '3', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-01ff-765c-bdbc-0c8fac87e799", "data": {"sentAt": "2026-11-29T12:55:33.102Z", "category": "DELIVERY", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-01ee-77fe-a7d9-a4bad7284e7b"}, "time": "2026-11-29T12:55:33.119Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-58486a2d1c443f5f11cdd31e2a713b1b-48cfbc7d7bd7c45a-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:33.036026+00', '3'),
('01a22760-02af-72ab-ae4b-14f83e5eb4f4', '4', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-02af-72ab-ae4b-14f83e5eb4f4", "data": {"sentAt": "2026-11-29T12:55:33.269Z", "category": "DELIVERY", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-0295-7050-bd39-26c26d1952c7"}, "time": "2026-11-29T12:55:33.295Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-8bef81495d00e345cee319e457becebc-cac3d2b573d3380f-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:33.177689+00', '4'),
('01a22760-0503-714d-9ba6-691cf002f3f7', '5', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-0503-714d-9ba6-691cf002f3f7", "data": {"sentAt": "2026-11-29T12:55:33.852Z", "category": "DELIVERY", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-04dc-732e-8ff7-e24c6d923def"}, "time": "2026-11-29T12:55:33.891Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-4eb6bb21db699f940c39132896cd495c-4f34a4b8b468098a-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:33.656718+00', '5'),
('01a22760-117a-73c4-bddf-001f8768b771', '6', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-117a-73c4-bddf-001f8768b771", "data": {"sentAt": "2026-11-29T12:55:37.041Z", "category": "ORDER", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-1151-7269-993c-8d6ba3280caf"}, "time": "2026-11-29T12:55:37.082Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-dd2c33f44ab2a490b52f26452581e1b4-75d51f6699aa5243-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:36.973582+00', '6'),
('01a22760-1b92-73d5-b6b5-51f2d28dbee8', '7', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-1b92-73d5-b6b5-51f2d28dbee8", "data": {"sentAt": "2026-11-29T12:55:39.629Z", "category": "ORDER", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-1b6d-76f8-900b-57e8fb7f9740"}, "time": "2026-11-29T12:55:39.666Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-07611422a6c92309c3d802c442c1704f-8af6a97a7867561c-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:39.600088+00', '7'),
('01a22760-1e7f-7039-8565-9746c660dc09', '8', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-1e7f-7039-8565-9746c660dc09", "data": {"sentAt": "2026-11-29T12:55:40.400Z", "category": "DELIVERY", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-1e70-7643-bc1f-670e9d224ba0"}, "time": "2026-11-29T12:55:40.415Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-c397f769bcd8ec9683eee1e3e0fd7d92-6e71ce2670c7a339-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:40.365824+00', '8'),
('01a22760-1ed9-748b-a3cc-b6dd477fee57', '9', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-1ed9-748b-a3cc-b6dd477fee57", "data": {"sentAt": "2026-11-29T12:55:40.489Z", "category": "DELIVERY", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-1ec9-75a9-860c-84cd362f2fa7"}, "time": "2026-11-29T12:55:40.516Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-23c593caafe7e3dc6aef5cf8e55cb542-ff97b20e0600f656-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:40.452594+00', '9'),
('01a22760-2002-7738-a6d1-ac0e09919d74', '10', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-2002-7738-a6d1-ac0e09919d74", "data": {"sentAt": "2026-11-29T12:55:40.781Z", "category": "DELIVERY", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-1fed-70d0-852f-b5c4d8a1b461"}, "time": "2026-11-29T12:55:40.802Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-0f67dd62e3fef3fce2677c79f2d9842d-d452bba02fce2221-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:40.717931+00', '10'),
('01a22760-2342-7005-a3f5-46c982b47166', '11', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-2342-7005-a3f5-46c982b47166", "data": {"sentAt": "2026-11-29T12:55:41.632Z", "category": "PAYMENT", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-2340-762c-b483-36c97f965340"}, "time": "2026-11-29T12:55:41.634Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-282b6a831cfc2d509519e54303c04f14-f55311649ca2ab24-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:41.574521+00', '11'),
('01a22760-2bb1-71b0-b7d6-4cb70e61e829', '12', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-2bb1-71b0-b7d6-4cb70e61e829", "data": {"sentAt": "2026-11-29T12:55:43.783Z", "category": "ORDER", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-2ba7-73d0-9a6e-d0f9f6fe7bdb"}, "time": "2026-11-29T12:55:43.793Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-8de9b3dfb07bdd6db1bbd318a2eacb46-9f90a9577007aea3-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:43.748533+00', '12'),
('01a22760-2d0a-726b-8943-ff52a2b171bd', '13', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-2d0a-726b-8943-ff52a2b171bd", "data": {"sentAt": "2026-11-29T12:55:44.128Z", "category": "ORDER", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-2d00-76d1-bb53-94cc563e5ae7"}, "time": "2026-11-29T12:55:44.138Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-08ef6a3113f473f26b8339dc38206552-e71adf7a1840dce1-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:44.10341+00', '13'),
('01a22760-2e2f-70d8-a428-b535848df75b', '14', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-2e2f-70d8-a428-b535848df75b", "data": {"sentAt": "2026-11-29T12:55:44.421Z", "category": "PAYMENT", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-2e25-77d8-b2f8-d51b70500a8d"}, "time": "2026-11-29T12:55:44.431Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-b0880c9f15414a37a69df8068d02327d-417f65afbe56b6be-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:44.360825+00', '14'),
('01a22760-30a5-7299-ad18-1c846bfdd73d', '15', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-30a5-7299-ad18-1c846bfdd73d", "data": {"sentAt": "2026-11-29T12:55:45.051Z", "category": "REVIEW", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-309b-7237-bc75-71200e1d802b"}, "time": "2026-11-29T12:55:45.061Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-745221168f3c00111f231a9f3a57a2b4-4c3f602e5b0e437e-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:45.03569+00', '15'),
('01a22760-378d-70b2-a59a-1cd7347d020b', '16', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-378d-70b2-a59a-1cd7347d020b", "data": {"sentAt": "2026-11-29T12:55:46.813Z", "category": "ORDER", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-377d-7259-ab77-d39239781a3e"}, "time": "2026-11-29T12:55:46.830Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-bcd912ab8b7c7ae2e52ab1a50f70c4c2-50a80fa40a625c54-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:46.770899+00', '16'),
('01a22760-4075-770f-9111-4420b31b2492', '17', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-4075-770f-9111-4420b31b2492", "data": {"sentAt": "2026-11-29T12:55:49.099Z", "category": "ORDER", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-406b-7264-9cb7-5a2fc7389147"}, "time": "2026-11-29T12:55:49.109Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-f861ec9452e97bd118e427646bad0e43-31e11f23be9efe58-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:49.011748+00', '17'),
('01a22760-41f3-704a-9125-f3e369b9e274', '18', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-41f3-704a-9125-f3e369b9e274", "data": {"sentAt": "2026-11-29T12:55:49.488Z", "category": "DELIVERY", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-41f0-76b4-b83a-5364f230db0f"}, "time": "2026-11-29T12:55:49.491Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-5ed9e29589718e5897a4fd871729f93b-33e035c153b58ab3-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:49.474306+00', '18'),
('01a22760-4762-7794-94a8-4f25766990bf', '19', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-4762-7794-94a8-4f25766990bf", "data": {"sentAt": "2026-11-29T12:55:50.867Z", "category": "ORDER", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-4752-710f-a0b8-1ad6d7add66e"}, "time": "2026-11-29T12:55:50.882Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-2eabf8ad639a63e745a92411e198f38f-1f4aa699a8a98981-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:50.82733+00', '19'),
('01a22760-492d-737e-81d0-18ce493b8b45', '20', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-492d-737e-81d0-18ce493b8b45", "data": {"sentAt": "2026-11-29T12:55:51.327Z", "category": "DELIVERY", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-491f-739b-a4af-176077f57034"}, "time": "2026-11-29T12:55:51.341Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-3727a1a8d7ba0a4460f558a4031e087a-0707f2eed2ef25ff-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:51.302678+00', '20'),
('01a22760-4987-7129-8da3-575ad700c82b', '21', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-4987-7129-8da3-575ad700c82b", "data": {"sentAt": "2026-11-29T12:55:51.425Z", "category": "DELIVERY", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-4981-762a-8135-1c33a234847b"}, "time": "2026-11-29T12:55:51.431Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-287cf1893a4f4bea93aec4a71c9b22d2-2b7b2db61271582c-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:51.370954+00', '21'),
('01a22760-4a15-75dd-b9b9-0e96e382ca03', '22', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-4a15-75dd-b9b9-0e96e382ca03", "data": {"sentAt": "2026-11-29T12:55:51.560Z", "category": "DELIVERY", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-4a08-7483-811b-2d2d534d9101"}, "time": "2026-11-29T12:55:51.573Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-427fe325b00ae9be3ecf7b4a181c5e9e-f256565d33975613-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:51.484107+00', '22'),
('01a22760-5326-71d9-b7ca-462f65d3f000', '23', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-5326-71d9-b7ca-462f65d3f000", "data": {"sentAt": "2026-11-29T12:55:53.879Z", "category": "ORDER", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-5317-776b-934a-78e9353b8aba"}, "time": "2026-11-29T12:55:53.894Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-4b986b91d937cc53ebdc12f2c9b40ff6-af84b26ec54421ac-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:53.814863+00', '23'),
('01a22760-5c49-7234-b24b-a9fdf4d86df3', '24', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-5c49-7234-b24b-a9fdf4d86df3", "data": {"sentAt": "2026-11-29T12:55:56.218Z", "category": "ORDER", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-5c3a-7244-b388-9b34385d2ba9"}, "time": "2026-11-29T12:55:56.233Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-ea9c6db0dfcc21c7cd1d93f054f8c28c-26039d97b77efca1-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:56.18684+00', '24'),
('01a22760-5ee6-7012-a85e-42036d3fd523', '25', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-5ee6-7012-a85e-42036d3fd523", "data": {"sentAt": "2026-11-29T12:55:56.883Z", "category": "PAYMENT", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-5ed3-731d-9ecd-04e8157783b4"}, "time": "2026-11-29T12:55:56.902Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-a98a298d6e5d5400264b9fc37f975e6f-a8e760c8c7a4b916-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:56.824243+00', '25'),
('01a22760-6725-71f8-ac40-00b91dce2721', '26', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-6725-71f8-ac40-00b91dce2721", "data": {"sentAt": "2026-11-29T12:55:58.969Z", "category": "ORDER", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-66f9-73f5-a6a1-15aed4bdaeac"}, "time": "2026-11-29T12:55:59.013Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-27500776cc0f4ddbbaa40aa37529d807-46d222d6cec7ecc4-01", "datacontenttype": "application/json"}', '2026-11-29 12:55:58.861821+00', '26'),
('01a22760-6d72-754b-a95f-14c4064dcc1f', '27', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-6d72-754b-a95f-14c4064dcc1f", "data": {"sentAt": "2026-11-29T12:56:00.620Z", "category": "ORDER", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-6d6c-7530-a421-44acf8374774"}, "time": "2026-11-29T12:56:00.627Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-1a47477cbf544ff281c3ac49b5d4a316-4aab39560ff5f3a3-01", "datacontenttype": "application/json"}', '2026-11-29 12:56:00.569746+00', '27'),
('01a22760-6da2-7597-9825-21d2f21de91c', '28', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-6da2-7597-9825-21d2f21de91c", "data": {"sentAt": "2026-11-29T12:56:00.671Z", "category": "ORDER", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-6d9f-754b-a76f-74c960382c89"}, "time": "2026-11-29T12:56:00.674Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-f14db3cc6be3f2b26983bca921a14cea-00c094b38ad7bb84-01", "datacontenttype": "application/json"}', '2026-11-29 12:56:00.660024+00', '28'),
('01a22760-6ecb-731a-9441-d9509786bb9d', '29', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-6ecb-731a-9441-d9509786bb9d", "data": {"sentAt": "2026-11-29T12:56:00.968Z", "category": "PAYMENT", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-6ec8-7086-bc91-d344501971a1"}, "time": "2026-11-29T12:56:00.971Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-5bf7731f6fc3547ade9c95d500d5ad63-dd0a0c31095b8d83-01", "datacontenttype": "application/json"}', '2026-11-29 12:56:00.884485+00', '29'),
('01a22760-7a75-7319-9589-b5cb4ec576e5', '30', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-7a75-7319-9589-b5cb4ec576e5", "data": {"sentAt": "2026-11-29T12:56:03.954Z", "category": "ORDER", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-7a70-7066-95f1-c7c3186faea1"}, "time": "2026-11-29T12:56:03.958Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-ee56dfdb63e7e816b530273e50d877ad-9ee04a7abc1017ec-01", "datacontenttype": "application/json"}', '2026-11-29 12:56:03.942191+00', '30'),
('01a22760-7ad1-766e-9c2d-31e2983cdb40', '31', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-7ad1-766e-9c2d-31e2983cdb40", "data": {"sentAt": "2026-11-29T12:56:04.041Z", "category": "ORDER", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-7ac9-70bb-8f62-340c98d44403"}, "time": "2026-11-29T12:56:04.049Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-6e34c357202e326743b643ae7b653b2c-a606ce410c25237a-01", "datacontenttype": "application/json"}', '2026-11-29 12:56:04.016536+00', '31'),
('01a22760-85f1-72ae-b7a7-bb0e20a7498f', '32', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-85f1-72ae-b7a7-bb0e20a7498f", "data": {"sentAt": "2026-11-29T12:56:06.886Z", "category": "ORDER", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-85e6-74de-abe0-bbb233e6c925"}, "time": "2026-11-29T12:56:06.897Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-f079b9de39abce5e7992c168c89257fa-9242e4d3e492a776-01", "datacontenttype": "application/json"}', '2026-11-29 12:56:06.84986+00', '32'),
('01a22760-8d8b-7660-9849-a8db107bf41a', '33', 'agora.notification.sent.v1', '01a22760-8d29-7460-a7df-4cdf456e65ab', '3', '{"id": "01a22760-8d8b-7660-9849-a8db107bf41a", "data": {"sentAt": "2026-11-29T12:56:08.841Z", "category": "ACCOUNT", "recipientId": "01a22760-8d29-7460-a7df-4cdf456e65ab", "notificationId": "01a22760-8d89-7613-b75d-bac5aae14379"}, "time": "2026-11-29T12:56:08.843Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a22760-8d29-7460-a7df-4cdf456e65ab", "specversion": "1.0", "traceparent": "00-39fde0e71d315aff60e31a3ad8b9a0c8-8731f862f61a9f9b-01", "datacontenttype": "application/json"}', '2026-11-29 12:56:08.834064+00', '33'),
('01a22760-8dde-723f-b935-a43cae4ecdd8', '34', 'agora.notification.sent.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-8dde-723f-b935-a43cae4ecdd8", "data": {"sentAt": "2026-11-29T12:56:08.925Z", "category": "ORDER", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-8ddc-7007-a35a-c2bab061f09a"}, "time": "2026-11-29T12:56:08.926Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-39b683ba20aa51c1b29d15010d316f40-d1d67b418dcc5754-01", "datacontenttype": "application/json"}', '2026-11-29 12:56:08.90795+00', '34'),
('01a22760-97a3-7599-83c4-f535f53bd208', '35', 'agora.notification.read.v1', '01a2275f-c417-7669-a8e9-a69487030125', '1', '{"id": "01a22760-97a3-7599-83c4-f535f53bd208", "data": {"readAt": "2026-11-29T12:56:11.409Z", "recipientId": "01a2275f-c417-7669-a8e9-a69487030125", "notificationId": "01a22760-8ddc-7007-a35a-c2bab061f09a"}, "time": "2026-11-29T12:56:11.427Z", "type": "agora.notification.read.v1", "source": "/agora/notification", "subject": "01a2275f-c417-7669-a8e9-a69487030125", "specversion": "1.0", "traceparent": "00-25543503b1313afb9cc1fd4883a36f65-628e8482cf1a1e64-01", "datacontenttype": "application/json"}', '2026-11-29 12:56:11.389178+00', '35');

insert into messaging.outbox_head (id, "position") values
('1', '35');

insert into public.known_order (order_id, number, customer_id) values
('01a2275f-e935-75fe-8d26-892aab397738', 'A-100001', '01a2275f-c417-7669-a8e9-a69487030125'),
('01a22760-0ba6-729e-a10c-d1a3a3f24605', 'A-100002', '01a2275f-c417-7669-a8e9-a69487030125'),
('01a22760-162c-76ba-8777-d09a722e1f51', 'A-100003', '01a2275f-c417-7669-a8e9-a69487030125'),
('01a22760-27cd-71ed-88ff-f6efee0e640d', 'A-100004', '01a2275f-c417-7669-a8e9-a69487030125'),
('01a22760-3367-76a6-b7aa-be25d795b71d', 'A-100005', '01a2275f-c417-7669-a8e9-a69487030125'),
('01a22760-3c72-71a0-b419-544743c14f32', 'A-100006', '01a2275f-c417-7669-a8e9-a69487030125'),
('01a22760-444b-70c9-bf37-10b92aeb80cd', 'A-100007', '01a2275f-c417-7669-a8e9-a69487030125'),
('01a22760-4e00-7293-8fd2-4e33c74bb3ad', 'A-100008', '01a2275f-c417-7669-a8e9-a69487030125'),
('01a22760-5743-745c-99db-85ca18ede31b', 'A-100009', '01a2275f-c417-7669-a8e9-a69487030125'),
('01a22760-6328-72a4-a2a3-3e3833ea0733', 'A-100010', '01a2275f-c417-7669-a8e9-a69487030125'),
('01a22760-69f3-70d5-b26c-78764a528c58', 'A-100011', '01a2275f-c417-7669-a8e9-a69487030125'),
('01a22760-7164-7661-a4de-9f95f3bff9ff', 'A-100012', '01a2275f-c417-7669-a8e9-a69487030125'),
('01a22760-76d3-73d8-a465-2b334d86b4c4', 'A-100013', '01a2275f-c417-7669-a8e9-a69487030125'),
('01a22760-7e0b-7215-bca7-0386e4b5e3fc', 'A-100014', '01a2275f-c417-7669-a8e9-a69487030125'),
('01a22760-8278-746a-ace5-fe09fa5d3b09', 'A-100015', '01a2275f-c417-7669-a8e9-a69487030125'),
('01a22760-897b-7088-a4e2-55e19f2fdc62', 'A-100016', '01a2275f-c417-7669-a8e9-a69487030125'),
('01a22760-8c5a-7184-81db-692671ca01e2', 'A-100017', '01a2275f-c417-7669-a8e9-a69487030125');

insert into public.mailbox (recipient_id, last_sequence, unread_count) values
('01a2275f-c417-7669-a8e9-a69487030125', '33', '32'),
('01a22760-8d29-7460-a7df-4cdf456e65ab', '1', '1');

insert into public.notification (id, recipient_id, event_id, channel, sequence, category, title, body, order_id, sent_at, read_at) values
('01a2275f-c69c-7483-a7b6-2a20e925c1bd', '01a2275f-c417-7669-a8e9-a69487030125', '01a2275f-c4e7-70fd-83d2-a8675ba32943', 'IN_APP', '1', 'ACCOUNT', 'Welcome to Agora, Grace Hopper', 'Your account is open. Here you will read what becomes of your orders.', NULL, '2026-11-29 12:55:17.916+00', NULL),
('01a2275f-fba0-734e-bc99-fafd2b6f5d62', '01a2275f-c417-7669-a8e9-a69487030125', '01a2275f-fa33-778a-b2f3-8510105ac5b8', 'IN_APP', '2', 'ORDER', 'Order A-100001 is confirmed', 'We received your payment of 407.74 USD for 3 items, and prepare your parcel.', '01a2275f-e935-75fe-8d26-892aab397738', '2026-11-29 12:55:31.488+00', NULL),
('01a22760-01ee-77fe-a7d9-a4bad7284e7b', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-016e-7170-be6e-df91bdf1c97e', 'IN_APP', '3', 'DELIVERY', 'Order A-100001 is on its way', 'Follow your parcel with the tracking number AGNJ5QRHT3R3KBDQ.', '01a2275f-e935-75fe-8d26-892aab397738', '2026-11-29 12:55:33.102+00', NULL),
('01a22760-0295-7050-bd39-26c26d1952c7', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-01db-759c-890c-05732347111b', 'IN_APP', '4', 'DELIVERY', 'Your parcel arrives today', 'A courier is on the way to you with the parcel AGNJ5QRHT3R3KBDQ.', '01a2275f-e935-75fe-8d26-892aab397738', '2026-11-29 12:55:33.269+00', NULL),
('01a22760-04dc-732e-8ff7-e24c6d923def', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-0379-77ca-8f57-ef98c054de25', 'IN_APP', '5', 'DELIVERY', 'Order A-100001 was delivered', 'We hope you like it. Tell others what you think of it in a review.', '01a2275f-e935-75fe-8d26-892aab397738', '2026-11-29 12:55:33.852+00', NULL),
('01a22760-1151-7269-993c-8d6ba3280caf', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-10ce-77f5-bbf0-124d54496be8', 'IN_APP', '6', 'ORDER', 'Order A-100002 is cancelled', 'Your payment did not go through. Check your payment method and order again.', '01a22760-0ba6-729e-a10c-d1a3a3f24605', '2026-11-29 12:55:37.041+00', NULL),
('01a22760-1b6d-76f8-900b-57e8fb7f9740', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-1ab6-74fc-bc6b-b5cdfd3af518', 'IN_APP', '7', 'ORDER', 'Order A-100003 is confirmed', 'We received your payment of 407.74 USD for 3 items, and prepare your parcel.', '01a22760-162c-76ba-8777-d09a722e1f51', '2026-11-29 12:55:39.629+00', NULL),
('01a22760-1e70-7643-bc1f-670e9d224ba0', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-1def-7510-bdb9-bb2066934825', 'IN_APP', '8', 'DELIVERY', 'Order A-100003 is on its way', 'Follow your parcel with the tracking number AGZQRQX3MLL67MNV.', '01a22760-162c-76ba-8777-d09a722e1f51', '2026-11-29 12:55:40.4+00', NULL),
('01a22760-1ec9-75a9-860c-84cd362f2fa7', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-1e5d-775c-b0b1-044b49e2abe2', 'IN_APP', '9', 'DELIVERY', 'Your parcel arrives today', 'A courier is on the way to you with the parcel AGZQRQX3MLL67MNV.', '01a22760-162c-76ba-8777-d09a722e1f51', '2026-11-29 12:55:40.489+00', NULL),
('01a22760-1fed-70d0-852f-b5c4d8a1b461', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-1f86-74b5-b8c2-d93d3455f82f', 'IN_APP', '10', 'DELIVERY', 'Order A-100003 was delivered', 'We hope you like it. Tell others what you think of it in a review.', '01a22760-162c-76ba-8777-d09a722e1f51', '2026-11-29 12:55:40.781+00', NULL),
('01a22760-2340-762c-b483-36c97f965340', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-22d2-74ff-a95e-95fab98ecdc8', 'IN_APP', '11', 'PAYMENT', 'You get 1.00 USD back', 'This is a refund for order A-100003. Your bank may take some days to show it.', '01a22760-162c-76ba-8777-d09a722e1f51', '2026-11-29 12:55:41.632+00', NULL),
('01a22760-2ba7-73d0-9a6e-d0f9f6fe7bdb', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-2b63-7534-b44c-90176020f944', 'IN_APP', '12', 'ORDER', 'Order A-100004 is confirmed', 'We received your payment of 407.74 USD for 3 items, and prepare your parcel.', '01a22760-27cd-71ed-88ff-f6efee0e640d', '2026-11-29 12:55:43.783+00', NULL),
('01a22760-2d00-76d1-bb53-94cc563e5ae7', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-2cac-76aa-a064-54256eaa31e1', 'IN_APP', '13', 'ORDER', 'Order A-100004 is cancelled', 'As you asked. What you paid comes back to you.', '01a22760-27cd-71ed-88ff-f6efee0e640d', '2026-11-29 12:55:44.128+00', NULL),
('01a22760-2e25-77d8-b2f8-d51b70500a8d', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-2dcb-745a-9d8a-2cac6664db42', 'IN_APP', '14', 'PAYMENT', 'You get 407.74 USD back', 'This is a refund for order A-100004. Your bank may take some days to show it.', '01a22760-27cd-71ed-88ff-f6efee0e640d', '2026-11-29 12:55:44.421+00', NULL),
('01a22760-309b-7237-bc75-71200e1d802b', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-3075-7145-bf97-54b21c3e73c5', 'IN_APP', '15', 'REVIEW', 'Your review was taken out of sight', 'A moderator gave this reason: It says nothing of the product', NULL, '2026-11-29 12:55:45.051+00', NULL),
('01a22760-377d-7259-ab77-d39239781a3e', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-3704-72ed-8ed7-6ee7caa00b03', 'IN_APP', '16', 'ORDER', 'Order A-100005 is confirmed', 'We received your payment of 407.74 USD for 3 items, and prepare your parcel.', '01a22760-3367-76a6-b7aa-be25d795b71d', '2026-11-29 12:55:46.813+00', NULL),
('01a22760-406b-7264-9cb7-5a2fc7389147', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-3fda-7374-a987-d4bc21af5a8c', 'IN_APP', '17', 'ORDER', 'Order A-100006 is confirmed', 'We received your payment of 407.74 USD for 3 items, and prepare your parcel.', '01a22760-3c72-71a0-b419-544743c14f32', '2026-11-29 12:55:49.099+00', NULL),
('01a22760-41f0-76b4-b83a-5364f230db0f', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-41ca-7268-bd0d-2e4f6a866619', 'IN_APP', '18', 'DELIVERY', 'Order A-100006 is on its way', 'Follow your parcel with the tracking number AGF4NJBXB7VXJJ4L.', '01a22760-3c72-71a0-b419-544743c14f32', '2026-11-29 12:55:49.488+00', NULL),
('01a22760-4752-710f-a0b8-1ad6d7add66e', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-46fa-7295-89bd-fb9528b1b40d', 'IN_APP', '19', 'ORDER', 'Order A-100007 is confirmed', 'We received your payment of 407.74 USD for 3 items, and prepare your parcel.', '01a22760-444b-70c9-bf37-10b92aeb80cd', '2026-11-29 12:55:50.867+00', NULL),
('01a22760-491f-739b-a4af-176077f57034', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-48f1-73c0-aba0-a8fd2b034e6d', 'IN_APP', '20', 'DELIVERY', 'Order A-100007 is on its way', 'Follow your parcel with the tracking number AG7GJGRFB833XK5H.', '01a22760-444b-70c9-bf37-10b92aeb80cd', '2026-11-29 12:55:51.327+00', NULL),
('01a22760-4981-762a-8135-1c33a234847b', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-48f2-73ab-baf1-496782d4e9a9', 'IN_APP', '21', 'DELIVERY', 'Your parcel arrives today', 'A courier is on the way to you with the parcel AG7GJGRFB833XK5H.', '01a22760-444b-70c9-bf37-10b92aeb80cd', '2026-11-29 12:55:51.425+00', NULL),
('01a22760-4a08-7483-811b-2d2d534d9101', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-496c-71fe-a63d-a36a1443dd2a', 'IN_APP', '22', 'DELIVERY', 'Your parcel could not be delivered', 'The courier will try again with the parcel AG7GJGRFB833XK5H. What was noted: Nobody was at home', '01a22760-444b-70c9-bf37-10b92aeb80cd', '2026-11-29 12:55:51.56+00', NULL),
('01a22760-5317-776b-934a-78e9353b8aba', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-52a9-741d-be77-1e6f5a6251b9', 'IN_APP', '23', 'ORDER', 'Order A-100008 is confirmed', 'We received your payment of 407.74 USD for 3 items, and prepare your parcel.', '01a22760-4e00-7293-8fd2-4e33c74bb3ad', '2026-11-29 12:55:53.879+00', NULL),
('01a22760-5c3a-7244-b388-9b34385d2ba9', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-5be4-7726-ad11-b752293342f8', 'IN_APP', '24', 'ORDER', 'Order A-100009 is confirmed', 'We received your payment of 407.74 USD for 3 items, and prepare your parcel.', '01a22760-5743-745c-99db-85ca18ede31b', '2026-11-29 12:55:56.218+00', NULL),
('01a22760-5ed3-731d-9ecd-04e8157783b4', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-5e7b-7012-a12c-4e78ddd7cc65', 'IN_APP', '25', 'PAYMENT', 'You get 1.00 USD back', 'This is a refund for order A-100009. Your bank may take some days to show it.', '01a22760-5743-745c-99db-85ca18ede31b', '2026-11-29 12:55:56.883+00', NULL),
('01a22760-66f9-73f5-a6a1-15aed4bdaeac', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-6635-7375-8608-3e5c74f29ee6', 'IN_APP', '26', 'ORDER', 'Order A-100010 is confirmed', 'We received your payment of 407.74 USD for 3 items, and prepare your parcel.', '01a22760-6328-72a4-a2a3-3e3833ea0733', '2026-11-29 12:55:58.969+00', NULL),
('01a22760-6d6c-7530-a421-44acf8374774', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-6d05-74bc-90bb-fdcaa2fe6d38', 'IN_APP', '27', 'ORDER', 'Order A-100011 is confirmed', 'We received your payment of 407.74 USD for 3 items, and prepare your parcel.', '01a22760-69f3-70d5-b26c-78764a528c58', '2026-11-29 12:56:00.62+00', NULL),
('01a22760-6d9f-754b-a76f-74c960382c89', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-6d87-706c-b613-c2004011af77', 'IN_APP', '28', 'ORDER', 'Order A-100011 is cancelled', 'As you asked. What you paid comes back to you.', '01a22760-69f3-70d5-b26c-78764a528c58', '2026-11-29 12:56:00.671+00', NULL),
('01a22760-6ec8-7086-bc91-d344501971a1', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-6e62-7306-8a59-500de511f59f', 'IN_APP', '29', 'PAYMENT', 'You get 407.74 USD back', 'This is a refund for order A-100011. Your bank may take some days to show it.', '01a22760-69f3-70d5-b26c-78764a528c58', '2026-11-29 12:56:00.968+00', NULL),
('01a22760-7a70-7066-95f1-c7c3186faea1', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-7a21-7737-9ace-9ae0accf6e55', 'IN_APP', '30', 'ORDER', 'Order A-100008 is cancelled', 'As you asked. What you paid comes back to you.', '01a22760-4e00-7293-8fd2-4e33c74bb3ad', '2026-11-29 12:56:03.954+00', NULL),
('01a22760-7ac9-70bb-8f62-340c98d44403', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-7a8a-7126-bd51-6cfae6671845', 'IN_APP', '31', 'ORDER', 'Order A-100009 is cancelled', 'As you asked. What you paid comes back to you.', '01a22760-5743-745c-99db-85ca18ede31b', '2026-11-29 12:56:04.041+00', NULL),
('01a22760-85e6-74de-abe0-bbb233e6c925', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-8556-7546-99e0-86081c00f850', 'IN_APP', '32', 'ORDER', 'Order A-100015 is cancelled', 'As you asked. What you paid comes back to you.', '01a22760-8278-746a-ace5-fe09fa5d3b09', '2026-11-29 12:56:06.886+00', NULL),
('01a22760-8d89-7613-b75d-bac5aae14379', '01a22760-8d29-7460-a7df-4cdf456e65ab', '01a22760-8d5a-73ba-97bd-03441b98077a', 'IN_APP', '1', 'ACCOUNT', 'Welcome to Agora, Grace Hopper', 'Your account is open. Here you will read what becomes of your orders.', NULL, '2026-11-29 12:56:08.841+00', NULL),
('01a22760-8ddc-7007-a35a-c2bab061f09a', '01a2275f-c417-7669-a8e9-a69487030125', '01a22760-8d09-7136-af9d-276ec3c1fb70', 'IN_APP', '33', 'ORDER', 'Order A-100017 is cancelled', 'As you asked. What you paid comes back to you.', '01a22760-8c5a-7184-81db-692671ca01e2', '2026-11-29 12:56:08.925+00', '2026-11-29 12:56:11.409+00');

select setval('drizzle.kit_id_seq', 1);

select setval('drizzle.service_id_seq', 1);

select setval('messaging.outbox_sequence_seq', 35);
