/** The first of the wishes that `Intl` accepts; it throws on "en_US", "" and "x". Never throws itself. */
export function resolveLocale(wishes: Iterable<string | null | undefined>): string {
  for (const wish of wishes) {
    if (!wish) continue;
    try {
      const [locale] = Intl.getCanonicalLocales(wish.replaceAll('_', '-'));
      if (locale) return locale;
    } catch {
      // Not a language tag: the next wish.
    }
  }
  return 'en';
}
