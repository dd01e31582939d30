/** Reads figures as people do, and adds them up as exactly as they are written. */

const DIGITS = 12;

/** "$1,509.645" or "40,800,000" in 10⁻¹²; what is no figure counts for nothing. */
export function exactly(text: string): bigint {
  const [, sign, whole = '0', part = ''] = /^(-?)[^\d-]?([\d,]+)(?:\.(\d+))?$/.exec(text) ?? [];
  const size = BigInt(whole.replaceAll(',', '') + part.padEnd(DIGITS, '0'));
  return sign ? -size : size;
}

export const sum = (texts: readonly string[]): bigint => texts.map(exactly).reduce((a, b) => a + b, 0n);
