/** English, dollars: made once. */
const dollars = { style: 'currency', currency: 'USD' } as const;
const utc = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' });

export const money = new Intl.NumberFormat('en', dollars);
export const exactMoney = new Intl.NumberFormat('en', { ...dollars, maximumFractionDigits: 20 });
export const unitPrice = new Intl.NumberFormat('en', {
  ...dollars,
  maximumSignificantDigits: 3,
  roundingPriority: 'morePrecision',
});
export const compactMoney = new Intl.NumberFormat('en', {
  ...dollars,
  notation: 'compact',
  maximumSignificantDigits: 3,
});
export const count = new Intl.NumberFormat('en');
export const compactCount = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
export const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
export const change = new Intl.NumberFormat('en', {
  style: 'percent',
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});
const shortDay = utc({ day: 'numeric', month: 'short' });
const longMonth = utc({ month: 'long', year: 'numeric' });
const minute = utc({
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});

export const day = (date: string) => shortDay.format(new Date(`${date}T00:00Z`));
export const month = (text: string) => longMonth.format(new Date(`${text}-01T00:00Z`));
export const instant = (text: string) => minute.format(new Date(text));

export type Measure = 'cost' | 'total_tokens';

export const short = {
  cost: (value: unknown) => money.format(Number(value)),
  total_tokens: (value: unknown) => compactCount.format(Number(value)),
};

export const tick = {
  cost: (value: number) => compactMoney.format(value),
  total_tokens: (value: number) => compactCount.format(value),
};

const aligned = new Map<number, Intl.NumberFormat>();

/** Money exactly, the points of a column one below the other; counts; "–" for what is not known. */
export function column(values: readonly unknown[], isMoney: boolean): string[] {
  if (!isMoney) return values.map(value => (value == null ? '–' : count.format(Number(value))));
  const digits = Math.max(2, ...values.map(value => String(value ?? '').split('.')[1]?.length ?? 0));
  const range = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const format = aligned.get(digits) ?? new Intl.NumberFormat('en', { ...dollars, ...range });
  aligned.set(digits, format);
  return values.map(value => (value == null ? '–' : format.format(value as number)));
}
