import { kafkaAddress, natsAddress } from '@agora/kit/provision';
import { Redis } from 'ioredis';
import { Kafka, logLevel } from 'kafkajs';
import { connect } from 'nats';
import postgres from 'postgres';

/** Keeps a word in a server and reads back all it has been given, with the client library of that server. */
export interface KeeperOfWords {
  keep(url: string, word: string): Promise<void>;
  recall(url: string): Promise<readonly string[]>;
}

export const inPostgres: KeeperOfWords = {
  async keep(url, word) {
    const sql = postgres(url, { onnotice: () => undefined });
    await sql`create table if not exists words (word text)`;
    await sql`insert into words values (${word})`;
    await sql.end();
  },
  async recall(url) {
    const sql = postgres(url);
    const rows = await sql<{ word: string }[]>`select word from words`;
    await sql.end();
    return rows.map(({ word }) => word);
  },
};

export const inNats: KeeperOfWords = {
  async keep(url, word) {
    const connection = await connect(natsAddress(url));
    const manager = await connection.jetstreamManager();
    await manager.streams.add({ name: 'words', subjects: ['words'] });
    await connection.jetstream().publish('words', word);
    await connection.close();
  },
  async recall(url) {
    const connection = await connect(natsAddress(url));
    const manager = await connection.jetstreamManager();
    const { state } = await manager.streams.info('words');
    const words: string[] = [];
    for (let seq = state.first_seq; seq <= state.last_seq; seq++) {
      words.push((await manager.streams.getMessage('words', { seq })).string());
    }
    await connection.close();
    return words;
  },
};

export const inRedis: KeeperOfWords = {
  async keep(url, word) {
    const redis = new Redis(url);
    await redis.xadd('words', '*', 'word', word);
    await redis.quit();
  },
  async recall(url) {
    const redis = new Redis(url);
    const entries = await redis.xrange('words', '-', '+');
    await redis.quit();
    return entries.map(([, fields]) => fields[1] ?? '');
  },
};

export const inKafka: KeeperOfWords = {
  async keep(url, word) {
    const kafka = kafkaAt(url);
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: 'words', numPartitions: 1 }], waitForLeaders: false });
    await admin.disconnect();
    const producer = kafka.producer();
    await producer.connect();
    await producer.send({ topic: 'words', messages: [{ value: word }] });
    await producer.disconnect();
  },
  async recall(url) {
    const kafka = kafkaAt(url);
    const admin = kafka.admin();
    await admin.connect();
    const [offsets] = await admin.fetchTopicOffsets('words');
    await admin.disconnect();
    const consumer = kafka.consumer({ groupId: `readers-${crypto.randomUUID()}` });
    await consumer.connect();
    await consumer.subscribe({ topic: 'words', fromBeginning: true });
    const words: string[] = [];
    await new Promise<void>((resolve, reject) => {
      const eachMessage = ({ message }: { message: { value: Buffer | null } }) => {
        words.push(message.value?.toString() ?? '');
        if (words.length === Number(offsets?.high)) resolve();
        return Promise.resolve();
      };
      consumer.run({ eachMessage }).catch(reject);
    });
    await consumer.disconnect();
    return words;
  },
};

export function kafkaAt(url: string): Kafka {
  return new Kafka({ ...kafkaAddress(url), logLevel: logLevel.NOTHING, retry: { initialRetryTime: 50 } });
}
