#!/usr/bin/env node
/** `npx consumption-elements`: the command line in, an exit code out. What it does is in `run.ts`. */
import { run } from './run.js';
import { openTerminal } from './terminal.js';

// Whoever reads only the first lines, as `head` does, has had what they wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode);
  throw error;
});

// Not process.exit(): a pipe would lose what it has not taken yet.
process.exitCode = await run(process.argv.slice(2), openTerminal(process));
