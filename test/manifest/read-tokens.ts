/**
 * The public tokens that have a say in how elements look: read by rules that something in them matches at some time.
 * To be imported before the first element is made.
 */

const READ = /var\(\s*(--[\w-]+)/g;
const PUBLIC = /^--consumption-/;

/** What a reader does, or the browser makes, is no matter of whether a rule is there for something. */
const MOMENTARY =
  /::?(?:hover|active|focus(?:-visible|-within)?|visited|popover-open|open|before|after|marker|backdrop|selection|disabled|enabled|checked|-webkit-[\w-]+)(?![\w-])/g;

/** What is not a private token. */
const DECLARATION = /(?<=[{;}]\s*)([a-z][\w-]*):\s*([^;{}]*);/g;

const rulesOf = new WeakMap<CSSStyleSheet, readonly CSSStyleRule[]>();

/**
 * The browser forgets the text of a shorthand with variables once a single property follows it; it keeps that of
 * variables, so each declaration becomes one.
 */
const { replaceSync } = CSSStyleSheet.prototype;
CSSStyleSheet.prototype.replaceSync = function (text) {
  let count = 0;
  const asVariables = text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(DECLARATION, (_, name: string, value: string) => `--${name}-${(count += 1)}: ${value};`);
  const legible = new CSSStyleSheet();
  replaceSync.call(legible, asVariables);
  rulesOf.set(this, styleRules(legible.cssRules));
  return replaceSync.call(this, text);
};

/** Adds the rules that hold for something in this root now. */
export function addMatches(root: ShadowRoot, matched: Set<CSSStyleRule>): void {
  for (const rule of root.adoptedStyleSheets.flatMap(sheet => rulesOf.get(sheet) ?? [])) {
    if (!matched.has(rule) && hasMatch(root, rule.selectorText)) matched.add(rule);
  }
}

export function tokensReadBy(rules: Iterable<CSSStyleRule>): Set<string> {
  const privately = new Map<string, string[]>();
  const used: string[] = [];
  for (const { style } of rules) {
    for (const name of style) {
      const value = style.getPropertyValue(name);
      if (name.startsWith('--_')) privately.set(name, [...(privately.get(name) ?? []), value]);
      else used.push(value);
    }
  }
  const read = new Set<string>();
  const add = (text: string): void => {
    for (const [, name = ''] of text.matchAll(READ)) {
      if (read.has(name)) continue;
      read.add(name);
      privately.get(name)?.forEach(add);
    }
  };
  used.forEach(add);
  return new Set([...read].filter(name => PUBLIC.test(name)));
}

function styleRules(rules: CSSRuleList): CSSStyleRule[] {
  return [...rules].flatMap(rule => {
    const inside = 'cssRules' in rule ? styleRules(rule.cssRules as CSSRuleList) : [];
    return rule instanceof CSSStyleRule ? [rule, ...inside] : inside;
  });
}

function hasMatch(root: ShadowRoot, selector: string): boolean {
  if (selector.includes(':host')) return true;
  const lasting = selector.replace(MOMENTARY, '').replaceAll(':not()', '');
  return lasting.split(',').some(one => one.trim() === '') || root.querySelector(lasting) !== null;
}
