/** Text that may be a report in; what it is, what is wrong with it and in which line out: pure. */
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import { checkDocument } from '../../src/cli/check/check-document.js';

interface Finding {
  /** Dot path in the document, "daily.3.cost"; empty for all of it. */
  readonly path: string;
  readonly says: string;
}

export interface Placed extends Finding {
  /** From 1. */
  readonly line: number;
  /** In the text, in UTF-16 units: what to select. */
  readonly start: number;
  readonly end: number;
}

export type Verdict = 'not JSON' | 'not of the contract' | 'does not add up' | 'good';

export interface Explanation {
  readonly verdict: Verdict;
  readonly findings: readonly Placed[];
  /** What the text says, where it is JSON at all. */
  readonly document: unknown;
}

export function explainReport(text: string): Explanation {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { verdict: 'not JSON', findings: [whereJsonEnds(text)], document: undefined };
  }
  const { report, findings: all } = checkDocument(document);
  const tree = parseTree(text);
  const findings = all
    .filter(({ kind }) => kind === 'problem')
    .map(({ where, what }) => place({ path: pathOf(where), says: what }, text, tree))
    .sort((a, b) => a.line - b.line);
  const verdict = !report ? 'not of the contract' : findings.length > 0 ? 'does not add up' : 'good';
  return { verdict, findings, document };
}

/** "daily.3.cost", "the document", or of a section and what does not add up in it: "models cost". */
function pathOf(where: string): string {
  return where === 'the document' ? '' : where.replace(/ .*/s, '');
}

function whereJsonEnds(text: string): Placed {
  const errors: { error: number; offset: number; length: number }[] = [];
  parseTree(text, errors, { disallowComments: true });
  const { offset, length } = errors[0] ?? { offset: 0, length: 0 };
  const found = text.slice(offset, offset + length);
  const says = found ? `${JSON.stringify(found)} was not expected here` : 'the text ends too early';
  return { path: '', says, line: lineAt(text, offset), start: offset, end: offset + length };
}

/** Of what is missing, the nearest thing around it. */
function place(finding: Finding, text: string, tree: Node | undefined): Placed {
  const steps = finding.path.split('.').map(step => (/^\d+$/.test(step) ? Number(step) : step));
  for (let depth = steps.length; tree && depth > 0; depth -= 1) {
    const node = findNodeAtLocation(tree, steps.slice(0, depth));
    if (!node) continue;
    const whole = depth === steps.length ? (node.parent?.type === 'property' ? node.parent : node) : node;
    // Of a list or an object its beginning is enough to find it.
    const length = node.children ? node.offset - whole.offset + 1 : whole.length;
    return { ...finding, line: lineAt(text, whole.offset), start: whole.offset, end: whole.offset + length };
  }
  return { ...finding, line: 1, start: 0, end: 0 };
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
