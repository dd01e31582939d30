/** Any colour that CSS can say, as sRGB numbers: the browser itself converts what `parseColour` cannot read. */
import { parseColour, type Colour } from './colour.js';

const known = new Map<string, Colour>();

/** Without `forced-color-adjust` a probe would wear the reader's colour instead of the one that is asked for. */
function compute(value: string): string {
  const probe = document.createElement('i');
  probe.style.cssText = `display: none; forced-color-adjust: none; color: ${value}`;
  document.documentElement.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

export function toColour(value: string): Colour {
  const colour =
    known.get(value) ?? parseColour(value) ?? parseColour(compute(`color(from ${value} srgb r g b / alpha)`));
  if (!colour) throw new Error(`Not a colour: ${value}`);
  known.set(value, colour);
  return colour;
}

const systemNames = [
  'AccentColor AccentColorText ActiveText ButtonBorder ButtonFace ButtonText Canvas CanvasText Field FieldText',
  'GrayText Highlight HighlightText LinkText Mark MarkText SelectedItem SelectedItemText VisitedText',
].flatMap(names => names.split(' '));

/** Not remembered: they change with the colour scheme and with forced colours. */
export const systemColour = (name: string): Colour => toColour(compute(name));

export const systemColours = (): readonly Colour[] => systemNames.map(systemColour);
