/** Takes files away as a reader does, up to where the browser would be told of them. */
import type { LitElement } from 'lit';
import { measured } from './place.js';
import { part, textOf } from './rendered.js';

export const buttonOf = (element: Element) => part<HTMLButtonElement>(element, '.download > button');
export const listOf = (element: Element) => part(element, '.files');

export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let frames = 0; frames < 200; frames += 1) {
    if (holds()) return;
    await measured();
  }
  throw new Error(`It does not come to this: ${what}.`);
}

export async function opened(element: LitElement): Promise<void> {
  const isOpen = () => element.shadowRoot!.querySelector('.files:popover-open') !== null;
  await until(isOpen, 'the list is open');
  await element.updateComplete;
}

export async function open(element: LitElement): Promise<void> {
  buttonOf(element).click();
  await opened(element);
}

export interface File {
  readonly name: string;
  readonly blob: Blob;
}

/** What the reader would be given: the browser's own part in it stays out until `give`. */
export function withhold(): { readonly given: File[]; give(): void } {
  const given: File[] = [];
  const [click, create] = [HTMLAnchorElement.prototype.click, URL.createObjectURL];
  let blob = new Blob();
  URL.createObjectURL = content => {
    blob = content as Blob;
    return create(content);
  };
  HTMLAnchorElement.prototype.click = function () {
    given.push({ name: this.download, blob });
  };
  const give = () => {
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = create;
  };
  return { given, give };
}

/** The byte order mark is told, too. */
export const textIn = async ({ blob }: File) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());

/** Opens the list, presses what ends with this, and waits for the file. */
export async function choose(element: LitElement, kind: string, given: readonly File[]): Promise<File> {
  await open(element);
  const entry = [...listOf(element).querySelectorAll('button')].find(one => textOf(one).endsWith(kind));
  entry!.click();
  await until(() => given.length > 0, `a file of ${kind}`);
  return given[0]!;
}
