import { VERSION } from './version.js';

/** On the class of every element of this library, whichever copy of it the class comes from: that copy's version. */
export const OURS = Symbol.for('consumption-elements.element@1');

/** Shared by all copies on a page, so that what is told once is not told by each of them. */
const WARNED = Symbol.for('consumption-elements.warned@1');
const page = globalThis as { [WARNED]?: Set<string> };

/**
 * Whether a tag is still ours to define. Two copies of the library, one file twice, or a module that was replaced
 * while developing are common on a page of many parts: the first keeps the tag, and its elements serve everyone.
 * Another version than ours is told, once; so is a tag of somebody else's class.
 */
export function claim(tag: string): boolean {
  const holder = customElements.get(tag) as { readonly [OURS]?: string } | undefined;
  if (!holder) return true;
  const version = holder[OURS];
  if (version === undefined)
    warnOnce(`<${tag}> belongs to another library already: consumption-elements leaves it as it is.`);
  else if (version !== VERSION)
    warnOnce(
      `consumption-elements ${version} is on this page already: it draws what ${VERSION} was loaded for.`,
    );
  return false;
}

function warnOnce(sentence: string): void {
  const warned = (page[WARNED] ??= new Set());
  if (warned.has(sentence)) return;
  warned.add(sentence);
  console.warn(sentence);
}
