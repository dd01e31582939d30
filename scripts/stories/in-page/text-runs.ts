/** Every piece of text that is drawn, with the boxes of its lines. */
import { elementsIn } from './flat-tree.js';
import { clipsOf, isDrawn, isVisuallyHidden, type Clip } from './visibility.js';

export interface TextRun {
  /** Whose style the text has. */
  readonly element: Element;
  readonly words: string;
  /** `null` for what the browser writes into a control. */
  readonly text: Text | null;
  /** In client coordinates, one for each line or, in SVG, for each chunk. */
  readonly boxes: readonly DOMRect[];
  readonly clips: readonly Clip[];
}

/** Their text is drawn by the browser, out of reach of a range. */
const drawsItsValue = 'select, textarea, input:not([type="checkbox"], [type="radio"], [type="range"])';

const notDrawn = 'style, script, title, desc, option';

function boxesOf(node: Text): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

function piecesOf(element: Element): Omit<TextRun, 'element' | 'clips'>[] {
  if (element.matches(drawsItsValue)) {
    const { value } = element as HTMLInputElement;
    return value ? [{ words: value, text: null, boxes: [element.getBoundingClientRect()] }] : [];
  }
  return [...element.childNodes]
    .filter((node): node is Text => node instanceof Text && node.data.trim() !== '')
    .map(text => ({ words: text.data.trim(), text, boxes: boxesOf(text) }))
    .filter(({ boxes }) => boxes.length > 0);
}

export function textRunsIn(root: Element): TextRun[] {
  return [...elementsIn(root)].flatMap(element => {
    if (element.matches(notDrawn)) return [];
    const pieces = piecesOf(element);
    if (pieces.length === 0 || !isDrawn(element)) return [];
    const clips = clipsOf(element);
    return isVisuallyHidden(clips) ? [] : pieces.map(piece => ({ element, clips, ...piece }));
  });
}
