import type { CSSResult, LitElement } from 'lit';

/** Gives an element the styles of what it has loaded late, after its own. */
export function adoptStyles(host: LitElement, styles: readonly CSSResult[]): void {
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  host.shadowRoot?.adoptedStyleSheets.push(...sheets);
}
