/** On the class of every element of this library, whichever copy of it the class comes from. */
export const OURS = Symbol.for('consumption-elements.element@1');

const warned = new Set<string>();

/**
 * Whether a tag is still ours to define. Two copies of the library, or one file twice, are common on a page of many
 * parts: the first keeps the tag, and nothing is wrong. A tag of somebody else's class is told, once.
 */
export function claim(tag: string): boolean {
  const holder = customElements.get(tag);
  if (!holder) return true;
  if (!(OURS in holder) && !warned.has(tag)) {
    warned.add(tag);
    console.warn(`<${tag}> belongs to another library already: consumption-elements leaves it as it is.`);
  }
  return false;
}
