/** A number runs from left to right in every script: “+6.2” is not to become “6.2+” where words run the other way. */
import { finding, type Finding } from './finding.js';
import type { TextRun } from './text-runs.js';

/** With the sign and the currency that touch it. On which side a per cent sign stands is a matter of script. */
const numbers = /[-+−]?[$€£¥₹]?\d(?:[\d.,]*\d)?/g;

function boxOf(text: Text, start: number): DOMRect | undefined {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, start + 1);
  return range.getClientRects()[0];
}

function isTurned(text: Text, start: number, end: number): boolean {
  const [first, last] = [boxOf(text, start), boxOf(text, end - 1)];
  // One that is broken over two lines says nothing.
  return first !== undefined && last !== undefined && first.top === last.top && first.left > last.left;
}

export function checkNumberOrder(runs: readonly TextRun[]): Finding[] {
  return runs.flatMap(({ element, text }) => {
    if (!text || getComputedStyle(element).direction !== 'rtl') return [];
    const turned = [...text.data.matchAll(numbers)].find(
      ({ 0: number, index }) => number.length > 1 && isTurned(text, index, index + number.length),
    );
    return turned ? [finding('number order', element, `${turned[0]} is turned around`)] : [];
  });
}
