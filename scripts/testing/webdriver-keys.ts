/** Keys as WebDriver and WebDriver BiDi take them: names of keys in, one source of actions out. */
export type KeyAction = 'keyDown' | 'keyUp';

export const keySource = (keys: readonly string[], ...types: KeyAction[]) => ({
  type: 'key',
  id: 'keyboard',
  actions: keys.flatMap(key => types.map(type => ({ type, value: valueOf(key) }))),
});

/** Down and up, one key after another. */
export const presses = (keys: readonly string[]) => keySource(keys, 'keyDown', 'keyUp');

/** The characters that stand for keys without one of their own. */
const values: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Meta: '\uE03D',
};

function valueOf(key: string): string {
  const value = key.length === 1 ? key : values[key];
  if (value === undefined) throw new Error(`WebDriver is not told of the key ${key}.`);
  return value;
}
