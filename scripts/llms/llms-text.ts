/** Elements and pages of docs → llms.txt, as llmstxt.org has it: what there is, in a line each, with where to read on. Pure. */
import type { TaggedElement } from '../manifest/schema.js';

export interface Page {
  /** From the top of the project. */
  readonly path: string;
  readonly markdown: string;
}

export interface Project {
  readonly name: string;
  readonly description: string;
}

export function llmsText(
  project: Project,
  elements: readonly TaggedElement[],
  docs: readonly Page[],
): string {
  return (
    [
      `# ${project.name}`,
      `> ${project.description}`,
      'One tag, `<consumption-view>`, shows everything; single widgets stand anywhere and share one request. All of them ' +
        'are fed by one JSON document from one endpoint, or by their `report` property. Every attribute is optional.',
      section('Docs', [
        '- [README](README.md): what it is, how to put it on a page, the endpoint it asks, theming, languages.',
        ...docs.map(pageLine),
      ]),
      section('Elements', elements.map(elementLine)),
      section('Reference', [
        '- [Custom elements manifest](custom-elements.json): every property, attribute, event, slot, part, state and token.',
        '- [JSON Schema of a report](schema/report.schema.json): what an endpoint answers.',
      ]),
      section('Optional', [
        '- [Changelog](CHANGELOG.md): what has changed, by version.',
        '- [Contributing](CONTRIBUTING.md): how the project is built and tested.',
      ]),
    ].join('\n\n') + '\n'
  );
}

const section = (title: string, lines: readonly string[]): string => [`## ${title}`, '', ...lines].join('\n');

function elementLine({ tagName, summary = '', attributes = [], events = [] }: TaggedElement): string {
  const facts = [
    summary,
    `Attributes: ${attributes.map(({ name }) => `\`${name}\``).join(', ')}.`,
    `Events: ${events.map(({ name }) => `\`${name}\``).join(', ')}.`,
  ];
  return `- [\`<${tagName}>\`](src/elements/${tagName}/${tagName}.ts): ${facts.join(' ')}`;
}

/** Its title, and what its first paragraph says, in one line. */
function pageLine({ path, markdown }: Page): string {
  const blocks = markdown
    .replace(/^---\n[^]*?\n---\n/, '')
    .split(/\n\s*\n/)
    .map(block => block.trim());
  const title = blocks
    .find(block => block.startsWith('# '))
    ?.slice(2)
    .split('\n', 1)[0];
  const paragraph = blocks.find(block => /^[^#<`|>\-!\d]/.test(block) || /^[`\d](?!``)/.test(block));
  if (title === undefined || paragraph === undefined)
    throw new Error(`${path} has no title, or no paragraph.`);
  return `- [${title}](${path}): ${paragraph.replace(/\s+/g, ' ')}`;
}
