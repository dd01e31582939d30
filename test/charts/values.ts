import fc from 'fast-check';

/** Amounts as they reach the charts: from the tiniest price to more than anyone has paid, credits among them. */
export const value = fc
  .tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -12, max: 14 }))
  .map(([digits, exponent]) => Number(`${digits}e${exponent}`));

/** Whatever a document can hold: its decimals end at 128 digits and an exponent of 60. */
export const anyValue = fc
  .double({ min: -1e190, max: 1e190, noNaN: true })
  .map(number => (Math.abs(number) < 1e-190 ? 0 : number));
