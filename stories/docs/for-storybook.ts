/** A page of docs/, which is written for GitHub, as Storybook's Markdown block wants it. */

/** `[a source](writing-a-source.md#x)` leads to the page that Storybook makes of it. */
const LINK = /\]\(([\w-]+)\.md(#[\w-]+)?\)/g;
const FENCE_INFO = /^(```\S+)[^\S\n]+[^\n]+$/gm;

export function forStorybook(markdown: string): string {
  return markdown
    .replace(LINK, (_, page: string, hash = '') => `](?path=/docs/guide-${page}--docs${hash})`)
    .replace(FENCE_INFO, '$1');
}

/** All before the first heading below the title; and the rest. */
export function split(markdown: string): readonly [lead: string, rest: string] {
  const at = markdown.indexOf('\n## ');
  return [forStorybook(markdown.slice(0, at)), forStorybook(markdown.slice(at))];
}
