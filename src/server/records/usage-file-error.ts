/** A file that cannot be read as usage records at all; the message is fit for the person who chose it. */
export class UsageFileError extends Error {
  override readonly name = 'UsageFileError';
}
