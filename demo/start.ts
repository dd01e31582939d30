/** `npm start`: the demo over the sample organisation, or over a file of usage records. */
import { CommandError } from '../src/cli/command-error.js';
import { openTerminal } from '../src/cli/terminal.js';
import { HELP, readFlags } from './server/flags.js';
import { serveDemo } from './server/serve.js';

try {
  const flags = readFlags(process.argv.slice(2), { PORT: process.env['PORT'] });
  if (flags.help) {
    console.log(HELP);
  } else {
    const { url, close } = await serveDemo(flags, openTerminal(process));
    console.log(`\n  The demo is at ${url}\n`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void close().finally(() => process.exit(0)));
    }
  }
} catch (error) {
  console.error(error instanceof CommandError ? error.message : error);
  process.exit(1);
}
