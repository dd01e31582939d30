/** Ports of this machine: whether one can be had, said in one line if not. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { CommandError } from '../command-error.js';

/** @throws {CommandError} if the port is taken or not allowed */
export async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    throw new CommandError(
      `Port ${port} is ${isTaken ? 'taken' : 'not allowed'}: choose another with --port N.`,
    );
  }
}

/**
 * Finds out before a long load whether the port is free.
 *
 * @throws {CommandError}
 */
export async function tryPort(port: number, host: string): Promise<void> {
  const server = createServer();
  await listen(server, port, host);
  server.close();
  await once(server, 'close');
}
