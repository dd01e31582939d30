/** What the docs show of `check`'s words is what it says of a report with one of these faults. */
import { checkDocument } from '../../../src/cli/check/check-document.js';
import { sayFindings } from '../../../src/cli/check/finding.js';
import { februaryReport } from '../../fixtures/reports.js';
import type { Sample } from './samples.js';

type Editable = { daily: { cost: string }[]; models: { items: { cost: string }[] } };

const FAULTS: readonly ((report: Editable) => void)[] = [
  ({ daily }) => (daily[3]!.cost = 'free'),
  // The largest of the month, without 12.34 of it.
  ({ models }) => (models.items[0]!.cost = (Number(models.items[0]!.cost) - 12.34).toFixed(6)),
];

function said(fault: (report: Editable) => void): string {
  const report = structuredClone(februaryReport()) as unknown as Editable;
  fault(report);
  const lines: string[] = [];
  const terminal = { say: (line: string) => void lines.push(line), paint: (_: string, text: string) => text };
  sayFindings(checkDocument(report).findings, 'report.json', '', terminal);
  return `${lines.join('\n')}\n`;
}

export function checkOutput({ code }: Sample): string[] {
  const outputs = FAULTS.map(said);
  return outputs.includes(code) ? [] : [`nothing says this, but\n${outputs.join('\n')}`];
}
