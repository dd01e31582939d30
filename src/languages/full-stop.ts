/** A full stop, where there is none yet: “د.ك.” and “Feb.” have their own. */
export function fullStop(sentence: string): string {
  return /\.[\u200E\u200F]*$/.test(sentence) ? sentence : `${sentence}.`;
}
