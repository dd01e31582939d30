/** What an element paints at a point, and all that lies under it there. */
import { fade, over, type Colour } from './colour.js';
import { systemColour, toColour } from './computed-colour.js';
import { ancestry, scopeOf } from './flat-tree.js';

/** A layer has one colour, or those of a gradient, any of which may be at the point. `null`: nobody can tell. */
type Layer = readonly Colour[] | null;

export interface Point {
  readonly x: number;
  readonly y: number;
}

const colourToken = /(?:rgba?|color|oklch|oklab|lab|lch|hsla?|hwb)\([^()]*\)/g;

export function opacityOf(element: Element): number {
  let opacity = 1;
  for (const ancestor of ancestry(element)) opacity *= Number(getComputedStyle(ancestor).opacity);
  return opacity;
}

/** Where a paint server is used, the colours in it. */
function serverColours(shape: Element, value: string): Colour[] {
  const id = /^url\("?#([^")]+)"?\)/.exec(value)?.[1];
  const server = id === undefined ? null : scopeOf(shape).querySelector(`#${CSS.escape(id)}`);
  return [...(server?.querySelectorAll('*') ?? [])].flatMap(part => {
    const { fill, stroke, stopColor } = getComputedStyle(part);
    return (part.localName === 'stop' ? [stopColor] : [fill, stroke])
      .filter(paint => paint !== 'none')
      .map(toColour);
  });
}

export interface Paint {
  readonly fill: readonly Colour[];
  readonly stroke: readonly Colour[];
}

/** The colours of a shape or of text in SVG; none where it paints none. */
export function paintOf(element: Element): Paint {
  const style = getComputedStyle(element);
  const opacity = opacityOf(element);
  const colours = (value: string, own: string) =>
    (value === 'none' ? [] : value.startsWith('url(') ? serverColours(element, value) : [toColour(value)])
      .map(colour => fade(colour, opacity * Number(own)))
      .filter(({ alpha }) => alpha > 0);
  return {
    fill: colours(style.fill, style.fillOpacity),
    stroke: parseFloat(style.strokeWidth) > 0 ? colours(style.stroke, style.strokeOpacity) : [],
  };
}

function shapeLayers(shape: SVGGeometryElement, { x, y }: Point): Layer[] {
  const inverse = shape.getScreenCTM()?.inverse();
  if (!inverse) return [];
  const point = new DOMPoint(x, y).matrixTransform(inverse);
  const { fill, stroke } = paintOf(shape);
  return [
    ...(stroke.length > 0 && shape.isPointInStroke(point) ? [stroke] : []),
    ...(fill.length > 0 && shape.isPointInFill(point) ? [fill] : []),
  ];
}

/** From the top down. */
function layersOf(element: Element, point: Point | null): Layer[] {
  if (element instanceof SVGGeometryElement) return point ? shapeLayers(element, point) : [];
  if (element instanceof SVGElement && element.ownerSVGElement) return [];
  if (element.matches('img, canvas, video, picture, iframe')) return [null];
  const { backgroundImage, backgroundColor } = getComputedStyle(element);
  const ground = toColour(backgroundColor);
  if (ground.alpha === 0 && backgroundImage === 'none') return [];
  const opacity = opacityOf(element);
  const layers: Layer[] = ground.alpha > 0 ? [[fade(ground, opacity)]] : [];
  if (backgroundImage === 'none') return layers;
  const stops = backgroundImage.match(colourToken) ?? [];
  const readable = stops.length > 0 && !backgroundImage.includes('url(');
  return [readable ? stops.map(stop => fade(toColour(stop), opacity)) : null, ...layers];
}

/**
 * The element, if it is hit, and all under it, from the top down. A scope lists its own elements in the order of
 * painting; scopes are joined where the flat tree goes from one to the next.
 */
function* stackUnder(element: Element, { x, y }: Point): Generator<Element> {
  const chain = new Set(ancestry(element));
  const listed = new Map<Document | ShadowRoot, Element[]>();
  for (const ancestor of chain) {
    const scope = scopeOf(ancestor);
    const list = listed.get(scope) ?? scope.elementsFromPoint(x, y).filter(hit => scopeOf(hit) === scope);
    listed.set(scope, list);
    const at = list.indexOf(ancestor);
    // The page's ground reaches beyond the boxes of its body and root.
    if (at !== -1 || ancestor.matches('body, html')) yield ancestor;
    for (const below of at === -1 ? [] : list.slice(at + 1)) {
      if (chain.has(below)) break;
      yield below;
    }
  }
}

const isOpaque = (layer: Layer): boolean => layer !== null && layer.every(({ alpha }) => alpha > 0.999);

/** Down to the first that hides all others: to look for those would take most of the time. */
function seenLayers(element: Element, point: Point | null, ignored: (element: Element) => boolean): Layer[] {
  const layers: Layer[] = [];
  for (const painted of point ? stackUnder(element, point) : ancestry(element)) {
    if (ignored(painted)) continue;
    for (const layer of layersOf(painted, point)) {
      layers.push(layer);
      if (isOpaque(layer)) return layers;
    }
  }
  return [...layers, [systemColour('Canvas')]];
}

/**
 * The opaque colours that may be seen at a point where the element and all under it are, but for what is `ignored`;
 * `null` where an image hides the answer. Without a point, of what cannot be hit, it is what it is drawn in.
 */
export function surfacesUnder(
  element: Element,
  point: Point | null,
  ignored: (element: Element) => boolean = () => false,
): readonly Colour[] | null {
  const [ground, ...above] = seenLayers(element, point, ignored).reverse();
  return above.reduce<Layer>(
    (surfaces, layer) =>
      surfaces && layer && surfaces.flatMap(surface => layer.map(colour => over(colour, surface))),
    ground ?? null,
  );
}

/** Lets every element be hit, whatever its `pointer-events`, while `measure` runs. */
export async function withEverythingHit<T>(
  scopes: Iterable<Document | ShadowRoot>,
  measure: () => T | Promise<T>,
): Promise<T> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { pointer-events: auto !important; }');
  const all = [...scopes];
  for (const scope of all) scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheet];
  try {
    return await measure();
  } finally {
    for (const scope of all) {
      scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter(other => other !== sheet);
    }
  }
}
