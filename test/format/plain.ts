/** The text with every kind of space as a plain one, and without direction marks: which kind is the language's. */
export function plain(text: string): string {
  return text.replace(/[\u00A0\u2009\u202F]/g, ' ').replace(/[\u200E\u200F\u061C]/g, '');
}
