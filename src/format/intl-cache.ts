/** Making an `Intl` formatter costs far more than using it, so they are kept; few, so that no page fills up. */

const MOST = 64;
const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached(`n ${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}

export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(`d ${locale} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));
}

function cached<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(
  key: string,
  make: () => Format,
): Format {
  const format = (formatters.get(key) as Format | undefined) ?? make();
  // Re-inserted at the end, so that the first in the map is the one unused for longest.
  formatters.delete(key);
  formatters.set(key, format);
  const [oldest] = formatters.keys();
  if (formatters.size > MOST && oldest !== undefined) formatters.delete(oldest);
  return format;
}
