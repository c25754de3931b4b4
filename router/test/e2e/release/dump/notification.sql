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
('01a2272e-c8a5-7742-ab1c-3ebb2c009025', '2026-11-29 12:01:47.476705+00'),
('01a2272e-e017-7011-8478-a2b9426244b1', '2026-11-29 12:01:53.572894+00'),
('01a2272e-e592-7174-bf62-187e8182ed0f', '2026-11-29 12:01:54.617305+00'),
('01a2272e-e928-7273-b62e-798a8398539e', '2026-11-29 12:01:55.516448+00'),
('01a2272e-e9a6-7742-833d-c5f9adc0715a', '2026-11-29 12:01:55.66901+00'),
('01a2272e-ea5d-7380-9429-a904fb47e031', '2026-11-29 12:01:55.885742+00'),
('01a2272e-ef84-76a3-8ff8-7400436db8ab', '2026-11-29 12:01:57.173901+00'),
('01a2272e-f41f-76eb-84f4-caafdc2acab3', '2026-11-29 12:01:58.404763+00'),
('01a2272e-fa4a-72f3-bae7-0fc00aea1cc1', '2026-11-29 12:01:59.904843+00'),
('01a2272f-0007-72c7-be2a-185848b8ff96', '2026-11-29 12:02:01.53909+00'),
('01a2272f-066b-76e8-ae47-94699130a725', '2026-11-29 12:02:03.17258+00'),
('01a2272f-06e0-7660-b9a6-f3beac8712c7', '2026-11-29 12:02:03.299991+00'),
('01a2272f-0962-76d3-a35d-08af50a79694', '2026-11-29 12:02:03.951071+00'),
('01a2272f-1005-74d0-b90d-1d56c3951246', '2026-11-29 12:02:05.572454+00'),
('01a2272f-1a93-73bd-9919-4923de2f2add', '2026-11-29 12:02:08.350978+00'),
('01a2272f-23b2-73c2-86b7-a20a5cfd9cf4', '2026-11-29 12:02:10.631396+00'),
('01a2272f-270e-7007-90f9-b8b0f066e35a', '2026-11-29 12:02:11.471923+00'),
('01a2272f-2a11-74fb-98dd-7ef2a28765b6', '2026-11-29 12:02:12.206539+00'),
('01a2272f-34dd-72d9-a69a-8f513510a229', '2026-11-29 12:02:14.984812+00'),
('01a2272f-3e14-7420-8c2e-220cdfb1e5d4', '2026-11-29 12:02:17.372994+00'),
('01a2272f-45a9-74de-9684-f800c2c04961', '2026-11-29 12:02:19.352008+00'),
('01a2272f-512e-714a-a890-be4bf8365727', '2026-11-29 12:02:22.18156+00'),
('01a2272f-56be-709d-be86-04352c005724', '2026-11-29 12:02:23.747559+00'),
('01a2272f-5a1d-76e3-8efd-ed7f7a83ad8c', '2026-11-29 12:02:24.431012+00'),
('01a2272f-5f81-74e6-8edb-3e5cf85cc72e', '2026-11-29 12:02:25.862361+00'),
('01a2272f-6493-7351-a614-3fe89728e964', '2026-11-29 12:02:27.256229+00'),
('01a2272f-6862-7770-8a7d-3363ea616197', '2026-11-29 12:02:28.161976+00'),
('01a2272f-68a5-7480-adf1-ba9b15146601', '2026-11-29 12:02:28.21107+00'),
('01a2272f-6915-72f3-b74d-3a53413509a1', '2026-11-29 12:02:28.329036+00'),
('01a2272f-70a4-73d2-8939-9f8d2d592039', '2026-11-29 12:02:30.316336+00'),
('01a2272f-764b-770c-84fe-7ceb0aed0be8', '2026-11-29 12:02:31.727654+00'),
('01a2272f-7d10-71ac-af95-afa6e9b740a6', '2026-11-29 12:02:33.437893+00'),
('01a2272f-8136-74fb-b8df-4ba14d33bbe7', '2026-11-29 12:02:34.489741+00'),
('01a2272f-879c-750c-bcd3-e7e5281f3cf9', '2026-11-29 12:02:36.14792+00'),
('01a2272f-8bbc-721d-ae29-10a350c20863', '2026-11-29 12:02:37.178585+00'),
('01a2272f-8c5c-7217-b287-f7248c05ccac', '2026-11-29 12:02:37.369535+00'),
('01a2272f-8dcd-7703-bdeb-f5720a229c73', '2026-11-29 12:02:37.669716+00'),
('01a2272f-9326-70eb-8fd2-7f1f3ebfa638', '2026-11-29 12:02:39.072208+00'),
('01a2272f-99b1-733b-96ad-176f6f75fdd2', '2026-11-29 12:02:40.726845+00'),
('01a2272f-9d6e-73b2-9bd2-ec091af45c04', '2026-11-29 12:02:41.706642+00'),
('01a2272f-a12a-76ad-8a26-4a8a00acc364', '2026-11-29 12:02:42.667829+00'),
('01a2272f-a5c0-7176-9929-95aab0cf70ef', '2026-11-29 12:02:43.843416+00'),
('01a2272f-a796-7389-87cc-6c90172dc73f', '2026-11-29 12:02:44.309049+00'),
('01a2272f-ad0c-734d-ab51-924db1794ffa', '2026-11-29 12:02:45.700457+00'),
('01a2272f-b1d0-744f-ac6e-adc714502109', '2026-11-29 12:02:46.928332+00'),
('01a2272f-b26c-7777-8e86-9799b750bf68', '2026-11-29 12:02:47.080567+00'),
('01a2272f-b388-77d7-a0d5-edf959196845', '2026-11-29 12:02:47.373279+00');

insert into messaging.outbox (event_id, sequence, type, subject, shard, envelope, created_at, "position") values
('01a2272e-ca3f-74be-a058-f6eab83b5578', '1', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272e-ca3f-74be-a058-f6eab83b5578", "data": {"sentAt": "2026-11-29T12:01:47.556Z", "category": "ACCOUNT", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272e-ca24-70e5-b3e4-5f3d9dec9e0f"}, "time": "2026-11-29T12:01:47.586Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-6fcd5df461c2c786af6660a7b8c1f5b1-fc45c091814d3d0e-01", "datacontenttype": "application/json"}', '2026-11-29 12:01:47.476705+00', '1'),
('01a2272e-e654-7513-9bf3-447f8dd263e7', '2', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272e-e654-7513-9bf3-447f8dd263e7", "data": {"sentAt": "2026-11-29T12:01:54.751Z", "category": "ORDER", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272e-e63f-735c-9e20-f717decbab5a"}, "time": "2026-11-29T12:01:54.772Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-82a2356e4ccfa14f26782bd034b772bc-71940db20c166986-01", "datacontenttype": "application/json"}', '2026-11-29 12:01:54.617305+00', '2'),
('01a2272e-e94d-739b-b5d8-0f562c5fa757', '3', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272e-e94d-739b-b5d8-0f562c5fa757", "data": {"sentAt": "2026-11-29T12:01:55.521Z", "category": "DELIVERY", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272e-e941-71f2-a68d-fe1a4bfa1ecb"}, "time": "2026-11-29T12:01:55.533Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-b47f2a8ca4bfd354fb50e4e7a7216f6c-29e951d73ce0b310-01", "datacontenttype": "application/json"}', '2026-11-29 12:01:55.516448+00', '3'),
('01a2272e-ea07-7312-90f5-5c1be35d05e8', '4', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272e-ea07-7312-90f5-5c1be35d05e8", "data": {"sentAt": "2026-11-29T12:01:55.706Z", "category": "DELIVERY", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272e-e9fa-7374-8f21-d8b376f864f2"}, "time": "2026-11-29T12:01:55.719Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-d7a4c0ffcacf874643649a2101e6aa30-549493598f5bc8eb-01", "datacontenttype": "application/json"}', '2026-11-29 12:01:55.66901+00', '4'),
('01a2272e-eadf-7544-8554-16e76e6bb8c6', '5', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272e-eadf-7544-8554-16e76e6bb8c6", "data": {"sentAt": "2026-11-29T12:01:55.928Z", "category": "DELIVERY", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272e-ead8-71c4-9315-249faeca00a3"}, "time": "2026-11-29T12:01:55.935Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-d1c616b2a94d68e1747d17e6ae77ee82-b2ebb4fa14aed4f7-01", "datacontenttype": "application/json"}', '2026-11-29 12:01:55.885742+00', '5'),
('01a2272e-f4cb-7480-b7e8-fc7faaf3327d', '6', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272e-f4cb-7480-b7e8-fc7faaf3327d", "data": {"sentAt": "2026-11-29T12:01:58.454Z", "category": "ORDER", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272e-f4b6-74e8-ae86-dc8abf570c2a"}, "time": "2026-11-29T12:01:58.475Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-16440310c2a149b86f713b771ee4b366-484e98779be3bbbf-01", "datacontenttype": "application/json"}', '2026-11-29 12:01:58.404763+00', '6'),
('01a2272f-017c-71fb-8fbb-7a42cb05a171', '7', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-017c-71fb-8fbb-7a42cb05a171", "data": {"sentAt": "2026-11-29T12:02:01.684Z", "category": "ORDER", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-0154-7210-ba0f-8ab8ffb9c8bb"}, "time": "2026-11-29T12:02:01.724Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-c237a4b5471f38a05b73f5bce07c07f8-97f0fb3c2e5c421f-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:01.53909+00', '7'),
('01a2272f-07a9-704e-a822-cdd782292095', '8', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-07a9-704e-a822-cdd782292095", "data": {"sentAt": "2026-11-29T12:02:03.287Z", "category": "DELIVERY", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-0797-7313-a433-e9df669cdf2d"}, "time": "2026-11-29T12:02:03.305Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-3b498a1b94381af0509e64dd522a0cf1-1d29cdfb00e8dd82-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:03.17258+00', '8'),
('01a2272f-0843-7685-883a-de6c3a19c4c4', '9', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-0843-7685-883a-de6c3a19c4c4", "data": {"sentAt": "2026-11-29T12:02:03.385Z", "category": "DELIVERY", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-07f8-7587-9716-62b900447db0"}, "time": "2026-11-29T12:02:03.459Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-30298732acd0b0702035c49ec41b86a2-481dd70ba865585a-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:03.299991+00', '9'),
('01a2272f-0a94-712d-acea-3ccae90319f0', '10', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-0a94-712d-acea-3ccae90319f0", "data": {"sentAt": "2026-11-29T12:02:04.027Z", "category": "DELIVERY", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-0a7a-742d-acf7-306c3b28623f"}, "time": "2026-11-29T12:02:04.052Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-a4aa5b4ace9224c02fe3ceda5152e5ab-85d433fb05d8dc05-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:03.951071+00', '10'),
('01a2272f-1119-7474-b350-79bcb2da1e54', '11', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-1119-7474-b350-79bcb2da1e54", "data": {"sentAt": "2026-11-29T12:02:05.678Z", "category": "PAYMENT", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-10ee-745b-ba83-0386ff5913e1"}, "time": "2026-11-29T12:02:05.721Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-099a856b0255531c3e46b46bf75aa796-39af229f8582e391-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:05.572454+00', '11'),
('01a2272f-248f-717f-8da7-d796c31e07c2', '12', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-248f-717f-8da7-d796c31e07c2", "data": {"sentAt": "2026-11-29T12:02:10.685Z", "category": "ORDER", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-247d-7717-9855-19aa95113ca1"}, "time": "2026-11-29T12:02:10.703Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-2dc3f5607cb986d230e694c3725a6a7c-ed7a23ad3e4a857e-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:10.631396+00', '12'),
('01a2272f-281a-7476-894b-1c22b57a587b', '13', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-281a-7476-894b-1c22b57a587b", "data": {"sentAt": "2026-11-29T12:02:11.566Z", "category": "ORDER", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-27ee-7083-a9c0-22275b563d95"}, "time": "2026-11-29T12:02:11.610Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-7b9de9a39bb89aeebe8e5f0b68c9fe93-065768c602d79b95-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:11.471923+00', '13'),
('01a2272f-2afb-72dc-880d-b858db8692e6', '14', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-2afb-72dc-880d-b858db8692e6", "data": {"sentAt": "2026-11-29T12:02:12.333Z", "category": "PAYMENT", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-2aed-70ec-a000-cba0bf95a5fc"}, "time": "2026-11-29T12:02:12.347Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-544fd4e438af8be48cf50fc02a3f553c-b8eb75e39e833c8c-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:12.206539+00', '14'),
('01a2272f-35c6-76f9-8b62-c8ff03435338', '15', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-35c6-76f9-8b62-c8ff03435338", "data": {"sentAt": "2026-11-29T12:02:15.075Z", "category": "REVIEW", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-35a3-724a-98af-b22a3c47559d"}, "time": "2026-11-29T12:02:15.110Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-c2b9981a6bc383dffc8fb6156365a019-8e447f4a2292b5a7-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:14.984812+00', '15'),
('01a2272f-46b5-74cb-bc9e-d2801adea843', '16', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-46b5-74cb-bc9e-d2801adea843", "data": {"sentAt": "2026-11-29T12:02:19.433Z", "category": "ORDER", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-46a9-7536-acf0-e2fa9fcc88ee"}, "time": "2026-11-29T12:02:19.445Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-a3175c51ea4625bd5a5750263f751b1e-7e34da0a4484a072-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:19.352008+00', '16'),
('01a2272f-5807-746a-82b5-e5ab04710d04', '17', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-5807-746a-82b5-e5ab04710d04", "data": {"sentAt": "2026-11-29T12:02:23.848Z", "category": "ORDER", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-57e8-7430-a730-45c52e2f2ce4"}, "time": "2026-11-29T12:02:23.880Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-ef8604e5805bbf943d49d6a5a4ce5033-8e6c365adbca000c-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:23.747559+00', '17'),
('01a2272f-5aca-713a-be61-884ab059871f', '18', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-5aca-713a-be61-884ab059871f", "data": {"sentAt": "2026-11-29T12:02:24.555Z", "category": "DELIVERY", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-5aab-7621-b9cc-c876824f3562"}, "time": "2026-11-29T12:02:24.586Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-794a4cff02f2f1e3cd8bf3707242ce3c-262b539bc5a92244-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:24.431012+00', '18'),
('01a2272f-65d5-7506-95f5-2280ad96d982', '19', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-65d5-7506-95f5-2280ad96d982", "data": {"sentAt": "2026-11-29T12:02:27.385Z", "category": "ORDER", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-65b9-750d-9e8d-745039ba0c88"}, "time": "2026-11-29T12:02:27.413Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-d3f9cd6b6795b180c8377ef8d65546f3-d604328cf4aada27-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:27.256229+00', '19'),
('01a2272f-6919-7022-942a-4a7f9e53095c', '20', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-6919-7022-942a-4a7f9e53095c", "data": {"sentAt": "2026-11-29T12:02:28.211Z", "category": "DELIVERY", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-68f3-7225-94b6-c1ef9dfc2d95"}, "time": "2026-11-29T12:02:28.249Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-7246152fa15a5c25eed4fb430f116b51-7e47990fbbe1d632-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:28.161976+00', '20'),
('01a2272f-6998-7253-aeda-df4a769fec1f', '21', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-6998-7253-aeda-df4a769fec1f", "data": {"sentAt": "2026-11-29T12:02:28.333Z", "category": "DELIVERY", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-696d-741c-a770-ce25807b5bc9"}, "time": "2026-11-29T12:02:28.376Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-e5b85024e133a7781de686ccdb1012db-53dfb1e0defdba64-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:28.21107+00', '21'),
('01a2272f-69ed-71db-8034-117e53e9f25b', '22', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-69ed-71db-8034-117e53e9f25b", "data": {"sentAt": "2026-11-29T12:02:28.431Z", "category": "DELIVERY", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-69cf-7557-a453-9a3d0cfb5540"}, "time": "2026-11-29T12:02:28.461Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-3c43c428d514ab939857e9dfd900e22e-3b740d7d3b4f958c-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:28.329036+00', '22'),
('01a2272f-76f8-7409-9e05-fa01a38f161a', '23', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-76f8-7409-9e05-fa01a38f161a", "data": {"sentAt": "2026-11-29T12:02:31.785Z", "category": "ORDER", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-76e9-7421-a27a-9dc9de1ee8f5"}, "time": "2026-11-29T12:02:31.800Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-212a85e6b28492c043252fa101e1d1e0-27f12b77fd8a4b37-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:31.727654+00', '23'),
('01a2272f-81f0-726c-b7bc-7150b36c811d', '24', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-81f0-726c-b7bc-7150b36c811d", "data": {"sentAt": "2026-11-29T12:02:34.573Z", "category": "ORDER", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-81cd-7777-875a-bf7da3c5e0fa"}, "time": "2026-11-29T12:02:34.608Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-8331bd40d93931bb680260649f920a5d-6e2689cd7d162e54-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:34.489741+00', '24'),
('01a2272f-8c62-71c3-b1bf-6a883fccfb29', '25', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-8c62-71c3-b1bf-6a883fccfb29", "data": {"sentAt": "2026-11-29T12:02:37.261Z", "category": "ORDER", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-8c4d-7544-9455-e77969068c2e"}, "time": "2026-11-29T12:02:37.282Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-a24a0788cd8892ebadbc598442e7e045-a3157585772aa415-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:37.178585+00', '25'),
('01a2272f-8ce7-70b8-afda-744c3394d7ca', '26', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-8ce7-70b8-afda-744c3394d7ca", "data": {"sentAt": "2026-11-29T12:02:37.395Z", "category": "ORDER", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-8cd3-75a2-8356-6e7244c67573"}, "time": "2026-11-29T12:02:37.415Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-6d7d5b49dde70afe7d93d2d2a423a680-08f170f4116a2537-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:37.369535+00', '26'),
('01a2272f-8e15-72d0-9329-9ce631975e00', '27', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-8e15-72d0-9329-9ce631975e00", "data": {"sentAt": "2026-11-29T12:02:37.711Z", "category": "PAYMENT", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-8e0f-7657-804a-d2b024d9f8c3"}, "time": "2026-11-29T12:02:37.717Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-16173f28060550f2cdf5e5bbfa931662-eb2e72bf693748d5-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:37.669716+00', '27'),
('01a2272f-9df9-77de-baf0-365ec19d1421', '28', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-9df9-77de-baf0-365ec19d1421", "data": {"sentAt": "2026-11-29T12:02:41.762Z", "category": "ORDER", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-9de2-75e5-ad1c-0db29eb86ea2"}, "time": "2026-11-29T12:02:41.787Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-cd5f8d20adda21e4e756085863de6fa7-91dd7378bef0690c-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:41.706642+00', '28'),
('01a2272f-a80c-706f-9cd2-82d15ad4a73d', '29', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-a80c-706f-9cd2-82d15ad4a73d", "data": {"sentAt": "2026-11-29T12:02:44.349Z", "category": "ORDER", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-a7fd-7506-8f57-9e98bb928398"}, "time": "2026-11-29T12:02:44.365Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-8d7388b85691a5bd1a2ad03d7f0846b1-3ea873ca73e9321d-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:44.309049+00', '29'),
('01a2272f-b2e2-72cf-9d47-b0f4ae3406b6', '30', 'agora.notification.sent.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-b2e2-72cf-9d47-b0f4ae3406b6", "data": {"sentAt": "2026-11-29T12:02:47.109Z", "category": "ORDER", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-b2c5-75d5-8aec-2486a4c5b59c"}, "time": "2026-11-29T12:02:47.138Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-d5eb770047bda37987f116c723af1f5f-30a7ef4ad68a38eb-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:47.080567+00', '30'),
('01a2272f-b3fc-7088-be21-543d4a1fe9f3', '31', 'agora.notification.sent.v1', '01a2272f-b28b-7219-b0dd-974409374735', '1', '{"id": "01a2272f-b3fc-7088-be21-543d4a1fe9f3", "data": {"sentAt": "2026-11-29T12:02:47.411Z", "category": "ACCOUNT", "recipientId": "01a2272f-b28b-7219-b0dd-974409374735", "notificationId": "01a2272f-b3f3-768f-8d10-a8215f33577d"}, "time": "2026-11-29T12:02:47.420Z", "type": "agora.notification.sent.v1", "source": "/agora/notification", "subject": "01a2272f-b28b-7219-b0dd-974409374735", "specversion": "1.0", "traceparent": "00-a5bdb85d1be4d1db96beedc093f9cc18-88cb349608956894-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:47.373279+00', '31'),
('01a2272f-c820-74a5-a2a5-69c2f23dccd3', '32', 'agora.notification.read.v1', '01a2272e-c876-7185-bbb4-45ec5033db29', '7', '{"id": "01a2272f-c820-74a5-a2a5-69c2f23dccd3", "data": {"readAt": "2026-11-29T12:02:52.557Z", "recipientId": "01a2272e-c876-7185-bbb4-45ec5033db29", "notificationId": "01a2272f-b2c5-75d5-8aec-2486a4c5b59c"}, "time": "2026-11-29T12:02:52.576Z", "type": "agora.notification.read.v1", "source": "/agora/notification", "subject": "01a2272e-c876-7185-bbb4-45ec5033db29", "specversion": "1.0", "traceparent": "00-3db96dcd0d40617cfb84d98b8930c2bb-91a0e11a6693dec1-01", "datacontenttype": "application/json"}', '2026-11-29 12:02:52.483393+00', '32');

insert into messaging.outbox_head (id, "position") values
('1', '32');

insert into public.known_order (order_id, number, customer_id) values
('01a2272e-ded9-740d-8f71-95c02daed074', 'A-100001', '01a2272e-c876-7185-bbb4-45ec5033db29'),
('01a2272e-eee4-71b9-9d6c-25dcf6996a30', 'A-100002', '01a2272e-c876-7185-bbb4-45ec5033db29'),
('01a2272e-f90f-7678-8b0e-818bb1056548', 'A-100003', '01a2272e-c876-7185-bbb4-45ec5033db29'),
('01a2272f-192d-7377-aced-3dc422c12620', 'A-100004', '01a2272e-c876-7185-bbb4-45ec5033db29'),
('01a2272f-3cc2-708f-8f80-1b0b83883b08', 'A-100005', '01a2272e-c876-7185-bbb4-45ec5033db29'),
('01a2272f-5027-70c0-b319-062635001363', 'A-100006', '01a2272e-c876-7185-bbb4-45ec5033db29'),
('01a2272f-5eed-7658-9a3e-3157abc7248a', 'A-100007', '01a2272e-c876-7185-bbb4-45ec5033db29'),
('01a2272f-6ffb-7644-a43e-466f7b5a96d5', 'A-100008', '01a2272e-c876-7185-bbb4-45ec5033db29'),
('01a2272f-7c59-73cb-bc11-20b7b1e2c7e6', 'A-100009', '01a2272e-c876-7185-bbb4-45ec5033db29'),
('01a2272f-8709-7716-ad22-1d976146fab8', 'A-100010', '01a2272e-c876-7185-bbb4-45ec5033db29'),
('01a2272f-92c1-7792-b460-9c4795366b99', 'A-100011', '01a2272e-c876-7185-bbb4-45ec5033db29'),
('01a2272f-9933-74c2-896c-41b226ad3a71', 'A-100012', '01a2272e-c876-7185-bbb4-45ec5033db29'),
('01a2272f-a0b9-723e-ae7c-9d2b689883b5', 'A-100013', '01a2272e-c876-7185-bbb4-45ec5033db29'),
('01a2272f-a540-7406-9e98-9de7c80d217d', 'A-100014', '01a2272e-c876-7185-bbb4-45ec5033db29'),
('01a2272f-ac9b-750c-b02c-46e1f8e0182b', 'A-100015', '01a2272e-c876-7185-bbb4-45ec5033db29'),
('01a2272f-b127-7153-8220-305d85204276', 'A-100016', '01a2272e-c876-7185-bbb4-45ec5033db29');

insert into public.mailbox (recipient_id, last_sequence, unread_count) values
('01a2272e-c876-7185-bbb4-45ec5033db29', '30', '29'),
('01a2272f-b28b-7219-b0dd-974409374735', '1', '1');

insert into public.notification (id, recipient_id, event_id, channel, sequence, category, title, body, order_id, sent_at, read_at) values
('01a2272e-ca24-70e5-b3e4-5f3d9dec9e0f', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272e-c8a5-7742-ab1c-3ebb2c009025', 'IN_APP', '1', 'ACCOUNT', 'Welcome to Agora, Grace Hopper', 'Your account is open. Here you will read what becomes of your orders.', NULL, '2026-11-29 12:01:47.556+00', NULL),
('01a2272e-e63f-735c-9e20-f717decbab5a', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272e-e592-7174-bf62-187e8182ed0f', 'IN_APP', '2', 'ORDER', 'Order A-100001 is confirmed', 'We received your payment of 407.74 USD for 3 items, and prepare your parcel.', '01a2272e-ded9-740d-8f71-95c02daed074', '2026-11-29 12:01:54.751+00', NULL),
('01a2272e-e941-71f2-a68d-fe1a4bfa1ecb', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272e-e928-7273-b62e-798a8398539e', 'IN_APP', '3', 'DELIVERY', 'Order A-100001 is on its way', 'Follow your parcel with the tracking number AGBRV6788P4QD37B.', '01a2272e-ded9-740d-8f71-95c02daed074', '2026-11-29 12:01:55.521+00', NULL),
('01a2272e-e9fa-7374-8f21-d8b376f864f2', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272e-e9a6-7742-833d-c5f9adc0715a', 'IN_APP', '4', 'DELIVERY', 'Your parcel arrives today', 'A courier is on the way to you with the parcel AGBRV6788P4QD37B.', '01a2272e-ded9-740d-8f71-95c02daed074', '2026-11-29 12:01:55.706+00', NULL),
('01a2272e-ead8-71c4-9315-249faeca00a3', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272e-ea5d-7380-9429-a904fb47e031', 'IN_APP', '5', 'DELIVERY', 'Order A-100001 was delivered', 'We hope you like it. Tell others what you think of it in a review.', '01a2272e-ded9-740d-8f71-95c02daed074', '2026-11-29 12:01:55.928+00', NULL),
('01a2272e-f4b6-74e8-ae86-dc8abf570c2a', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272e-f41f-76eb-84f4-caafdc2acab3', 'IN_APP', '6', 'ORDER', 'Order A-100002 is cancelled', 'Your payment did not go through. Check your payment method and order again.', '01a2272e-eee4-71b9-9d6c-25dcf6996a30', '2026-11-29 12:01:58.454+00', NULL),
('01a2272f-0154-7210-ba0f-8ab8ffb9c8bb', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-0007-72c7-be2a-185848b8ff96', 'IN_APP', '7', 'ORDER', 'Order A-100003 is confirmed', 'We received your payment of 407.74 USD for 3 items, and prepare your parcel.', '01a2272e-f90f-7678-8b0e-818bb1056548', '2026-11-29 12:02:01.684+00', NULL),
('01a2272f-0797-7313-a433-e9df669cdf2d', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-066b-76e8-ae47-94699130a725', 'IN_APP', '8', 'DELIVERY', 'Order A-100003 is on its way', 'Follow your parcel with the tracking number AGBFMFZS3VNS4D5D.', '01a2272e-f90f-7678-8b0e-818bb1056548', '2026-11-29 12:02:03.287+00', NULL),
('01a2272f-07f8-7587-9716-62b900447db0', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-06e0-7660-b9a6-f3beac8712c7', 'IN_APP', '9', 'DELIVERY', 'Your parcel arrives today', 'A courier is on the way to you with the parcel AGBFMFZS3VNS4D5D.', '01a2272e-f90f-7678-8b0e-818bb1056548', '2026-11-29 12:02:03.385+00', NULL),
('01a2272f-0a7a-742d-acf7-306c3b28623f', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-0962-76d3-a35d-08af50a79694', 'IN_APP', '10', 'DELIVERY', 'Order A-100003 was delivered', 'We hope you like it. Tell others what you think of it in a review.', '01a2272e-f90f-7678-8b0e-818bb1056548', '2026-11-29 12:02:04.027+00', NULL),
('01a2272f-10ee-745b-ba83-0386ff5913e1', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-1005-74d0-b90d-1d56c3951246', 'IN_APP', '11', 'PAYMENT', 'You get 1.00 USD back', 'This is a refund for order A-100003. Your bank may take some days to show it.', '01a2272e-f90f-7678-8b0e-818bb1056548', '2026-11-29 12:02:05.678+00', NULL),
('01a2272f-247d-7717-9855-19aa95113ca1', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-23b2-73c2-86b7-a20a5cfd9cf4', 'IN_APP', '12', 'ORDER', 'Order A-100004 is confirmed', 'We received your payment of 407.74 USD for 3 items, and prepare your parcel.', '01a2272f-192d-7377-aced-3dc422c12620', '2026-11-29 12:02:10.685+00', NULL),
('01a2272f-27ee-7083-a9c0-22275b563d95', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-270e-7007-90f9-b8b0f066e35a', 'IN_APP', '13', 'ORDER', 'Order A-100004 is cancelled', 'As you asked. What you paid comes back to you.', '01a2272f-192d-7377-aced-3dc422c12620', '2026-11-29 12:02:11.566+00', NULL),
('01a2272f-2aed-70ec-a000-cba0bf95a5fc', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-2a11-74fb-98dd-7ef2a28765b6', 'IN_APP', '14', 'PAYMENT', 'You get 407.74 USD back', 'This is a refund for order A-100004. Your bank may take some days to show it.', '01a2272f-192d-7377-aced-3dc422c12620', '2026-11-29 12:02:12.333+00', NULL),
('01a2272f-35a3-724a-98af-b22a3c47559d', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-34dd-72d9-a69a-8f513510a229', 'IN_APP', '15', 'REVIEW', 'Your review was taken out of sight', 'A moderator gave this reason: It says nothing of the product', NULL, '2026-11-29 12:02:15.075+00', NULL),
('01a2272f-46a9-7536-acf0-e2fa9fcc88ee', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-45a9-74de-9684-f800c2c04961', 'IN_APP', '16', 'ORDER', 'Order A-100005 is confirmed', 'We received your payment of 407.74 USD for 3 items, and prepare your parcel.', '01a2272f-3cc2-708f-8f80-1b0b83883b08', '2026-11-29 12:02:19.433+00', NULL),
('01a2272f-57e8-7430-a730-45c52e2f2ce4', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-56be-709d-be86-04352c005724', 'IN_APP', '17', 'ORDER', 'Order A-100006 is confirmed', 'We received your payment of 407.74 USD for 3 items, and prepare your parcel.', '01a2272f-5027-70c0-b319-062635001363', '2026-11-29 12:02:23.848+00', NULL),
('01a2272f-5aab-7621-b9cc-c876824f3562', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-5a1d-76e3-8efd-ed7f7a83ad8c', 'IN_APP', '18', 'DELIVERY', 'Order A-100006 is on its way', 'Follow your parcel with the tracking number AGC3BQFG682L578H.', '01a2272f-5027-70c0-b319-062635001363', '2026-11-29 12:02:24.555+00', NULL),
('01a2272f-65b9-750d-9e8d-745039ba0c88', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-6493-7351-a614-3fe89728e964', 'IN_APP', '19', 'ORDER', 'Order A-100007 is confirmed', 'We received your payment of 407.74 USD for 3 items, and prepare your parcel.', '01a2272f-5eed-7658-9a3e-3157abc7248a', '2026-11-29 12:02:27.385+00', NULL),
('01a2272f-68f3-7225-94b6-c1ef9dfc2d95', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-6862-7770-8a7d-3363ea616197', 'IN_APP', '20', 'DELIVERY', 'Your parcel arrives today', 'A courier is on the way to you with the parcel AGVWHMNKBL3RCPR4.', '01a2272f-5eed-7658-9a3e-3157abc7248a', '2026-11-29 12:02:28.211+00', NULL),
('01a2272f-696d-741c-a770-ce25807b5bc9', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-68a5-7480-adf1-ba9b15146601', 'IN_APP', '21', 'DELIVERY', 'Order A-100007 is on its way', 'Follow your parcel with the tracking number AGVWHMNKBL3RCPR4.', '01a2272f-5eed-7658-9a3e-3157abc7248a', '2026-11-29 12:02:28.333+00', NULL),
('01a2272f-69cf-7557-a453-9a3d0cfb5540', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-6915-72f3-b74d-3a53413509a1', 'IN_APP', '22', 'DELIVERY', 'Your parcel could not be delivered', 'The courier will try again with the parcel AGVWHMNKBL3RCPR4. What was noted: Nobody was at home', '01a2272f-5eed-7658-9a3e-3157abc7248a', '2026-11-29 12:02:28.431+00', NULL),
('01a2272f-76e9-7421-a27a-9dc9de1ee8f5', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-764b-770c-84fe-7ceb0aed0be8', 'IN_APP', '23', 'ORDER', 'Order A-100008 is confirmed', 'We received your payment of 407.74 USD for 3 items, and prepare your parcel.', '01a2272f-6ffb-7644-a43e-466f7b5a96d5', '2026-11-29 12:02:31.785+00', NULL),
('01a2272f-81cd-7777-875a-bf7da3c5e0fa', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-8136-74fb-b8df-4ba14d33bbe7', 'IN_APP', '24', 'ORDER', 'Order A-100009 is confirmed', 'We received your payment of 407.74 USD for 3 items, and prepare your parcel.', '01a2272f-7c59-73cb-bc11-20b7b1e2c7e6', '2026-11-29 12:02:34.573+00', NULL),
('01a2272f-8c4d-7544-9455-e77969068c2e', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-8bbc-721d-ae29-10a350c20863', 'IN_APP', '25', 'ORDER', 'Order A-100010 is confirmed', 'We received your payment of 407.74 USD for 3 items, and prepare your parcel.', '01a2272f-8709-7716-ad22-1d976146fab8', '2026-11-29 12:02:37.261+00', NULL),
('01a2272f-8cd3-75a2-8356-6e7244c67573', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-8c5c-7217-b287-f7248c05ccac', 'IN_APP', '26', 'ORDER', 'Order A-100010 is cancelled', 'As you asked. What you paid comes back to you.', '01a2272f-8709-7716-ad22-1d976146fab8', '2026-11-29 12:02:37.395+00', NULL),
('01a2272f-8e0f-7657-804a-d2b024d9f8c3', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-8dcd-7703-bdeb-f5720a229c73', 'IN_APP', '27', 'PAYMENT', 'You get 407.74 USD back', 'This is a refund for order A-100010. Your bank may take some days to show it.', '01a2272f-8709-7716-ad22-1d976146fab8', '2026-11-29 12:02:37.711+00', NULL),
('01a2272f-9de2-75e5-ad1c-0db29eb86ea2', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-9d6e-73b2-9bd2-ec091af45c04', 'IN_APP', '28', 'ORDER', 'Order A-100008 is cancelled', 'As you asked. What you paid comes back to you.', '01a2272f-6ffb-7644-a43e-466f7b5a96d5', '2026-11-29 12:02:41.762+00', NULL),
('01a2272f-a7fd-7506-8f57-9e98bb928398', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-a796-7389-87cc-6c90172dc73f', 'IN_APP', '29', 'ORDER', 'Order A-100014 is cancelled', 'As you asked. What you paid comes back to you.', '01a2272f-a540-7406-9e98-9de7c80d217d', '2026-11-29 12:02:44.349+00', NULL),
('01a2272f-b2c5-75d5-8aec-2486a4c5b59c', '01a2272e-c876-7185-bbb4-45ec5033db29', '01a2272f-b26c-7777-8e86-9799b750bf68', 'IN_APP', '30', 'ORDER', 'Order A-100016 is cancelled', 'As you asked. What you paid comes back to you.', '01a2272f-b127-7153-8220-305d85204276', '2026-11-29 12:02:47.109+00', '2026-11-29 12:02:52.557+00'),
('01a2272f-b3f3-768f-8d10-a8215f33577d', '01a2272f-b28b-7219-b0dd-974409374735', '01a2272f-b388-77d7-a0d5-edf959196845', 'IN_APP', '1', 'ACCOUNT', 'Welcome to Agora, Grace Hopper', 'Your account is open. Here you will read what becomes of your orders.', NULL, '2026-11-29 12:02:47.411+00', NULL);

select setval('drizzle.kit_id_seq', 1);

select setval('drizzle.service_id_seq', 1);

select setval('messaging.outbox_sequence_seq', 32);
