/** Every piece of text that is drawn, with the boxes of its lines. */
import { elementsIn } from './flat-tree.js';
import { isDrawn, isVisuallyHidden } from './visibility.js';

export interface TextRun {
  /** Whose style the text has. */
  readonly element: Element;
  readonly words: string;
  /** In client coordinates, one for each line or, in SVG, for each chunk. */
  readonly boxes: readonly DOMRect[];
}

/** Their text is drawn by the browser, out of reach of a range. */
const drawsItsValue = 'select, textarea, input:not([type="checkbox"], [type="radio"], [type="range"])';

function boxesOf(node: Text): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

export function textRunsIn(root: Element): TextRun[] {
  const runs: TextRun[] = [];
  for (const element of elementsIn(root)) {
    if (element.matches('style, script, title, desc, option')) continue;
    if (element.matches(drawsItsValue)) {
      const { value } = element as HTMLInputElement;
      if (value && isDrawn(element) && !isVisuallyHidden(element)) {
        runs.push({ element, words: value, boxes: [element.getBoundingClientRect()] });
      }
      continue;
    }
    const texts = [...element.childNodes].filter(
      (node): node is Text => node instanceof Text && node.data.trim() !== '',
    );
    if (texts.length === 0 || !isDrawn(element) || isVisuallyHidden(element)) continue;
    for (const text of texts) {
      const boxes = boxesOf(text);
      if (boxes.length > 0) runs.push({ element, words: text.data.trim(), boxes });
    }
  }
  return runs;
}
