/** Amounts of money as whole billionths, and how upstreams print them: nothing of the code that is tested. */

/** Whole billionths of a dollar. */
export type Nano = bigint;

export function sumNano(amounts: readonly Nano[]): Nano {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}

/** "1.5", "-0.000000001", "0": as a report has it. */
export function decimalOf(amount: Nano): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(10, '0');
  const fraction = digits.slice(-9).replace(/0+$/, '');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -9)}${fraction && `.${fraction}`}`;
}

/** As Python prints it: "1.095e-05", "0.25", "3.0". */
export function pythonFloat(amount: Nano): string {
  const isTiny = amount !== 0n && amount < 100_000n && amount > -100_000n;
  if (isTiny) return scientific(amount);
  const decimal = decimalOf(amount);
  return decimal.includes('.') ? decimal : `${decimal}.0`;
}

/** A double as Python prints it. */
export function pythonDouble(value: number): string {
  const text = String(value);
  const [mantissa = '', exponent] = text.split('e');
  if (exponent !== undefined) {
    return `${mantissa}e${exponent.startsWith('-') ? '-' : '+'}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`;
  }
  return text.includes('.') ? text : `${text}.0`;
}

function scientific(amount: Nano): string {
  const digits = (amount < 0n ? -amount : amount).toString();
  const exponent = digits.length - 1 - 9;
  const fraction = digits.slice(1).replace(/0+$/, '');
  const mantissa = `${digits[0]}${fraction && `.${fraction}`}`;
  return `${amount < 0n ? '-' : ''}${mantissa}e-${String(-exponent).padStart(2, '0')}`;
}
