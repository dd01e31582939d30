const DATE = /-\d{4}-\d{2}-\d{2}$/;

/**
 * What a model is called by both the bill and the usage reports. Each may name it with the date of its snapshot where the
 * other does not: "gpt-image-2-2026-04-21" is billed and "gpt-image-2" is used. Names that have no counterpart on the
 * other side, and differ from those that have none there by a date alone, are one model, called without the date.
 */
export function commonNames(billed: Iterable<string>, used: Iterable<string>): (name: string) => string {
  const [ofBill, ofUsage] = [new Set(billed), new Set(used)];
  const onlyIn = (these: ReadonlySet<string>, those: ReadonlySet<string>) =>
    [...these].filter(name => !those.has(name));
  const [onlyBilled, onlyUsed] = [onlyIn(ofBill, ofUsage), onlyIn(ofUsage, ofBill)];
  const datedIn = (others: readonly string[]) => (name: string) => others.some(other => isDated(other, name));
  const dateless = new Set([
    ...onlyBilled.filter(datedIn(onlyUsed)),
    ...onlyUsed.filter(datedIn(onlyBilled)),
  ]);
  const alone = new Set([...onlyBilled, ...onlyUsed]);
  return name => {
    const withoutDate = name.replace(DATE, '');
    return alone.has(name) && dateless.has(withoutDate) ? withoutDate : name;
  };
}

function isDated(name: string, withoutDate: string): boolean {
  return name !== withoutDate && name.replace(DATE, '') === withoutDate;
}
