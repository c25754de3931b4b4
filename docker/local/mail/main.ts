import { fromEnvironment } from '../config.ts';
import { startMailServer } from './mail-server.ts';

/** The mail server of `npm start`. */
const server = await startMailServer({
  smtpPort: Number(fromEnvironment('AGORA_SMTP_PORT')),
  httpPort: Number(fromEnvironment('AGORA_MAIL_PORT')),
});
process.once('SIGTERM', () => {
  void server[Symbol.asyncDispose]().then(() => process.exit(0));
});
