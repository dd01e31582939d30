/** Why a command cannot do what it was asked: one line, fit for whoever typed it. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
