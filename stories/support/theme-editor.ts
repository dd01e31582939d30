/** `<theme-editor>`: changes every token live on what is inside it, and gives the CSS to take along. */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { themeCss, themeTokens, type ThemeToken, type ThemeValue } from './theme-tokens.js';

const TOKENS = themeTokens();

class ThemeEditor extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      gap: 24px;
      font:
        14px/20px system-ui,
        sans-serif;
    }
    form {
      display: grid;
      flex: 1 1 260px;
      gap: 6px;
    }
    .stage {
      flex: 999 1 480px;
      min-inline-size: 0;
    }
    .token {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 8px;
      min-block-size: 28px;
    }
    code {
      min-inline-size: 0;
      overflow-wrap: anywhere;
      font-size: 12px;
    }
    .values {
      display: flex;
      flex: none;
      gap: 6px;
    }
    .schemes span {
      inline-size: 40px;
      font-size: 12px;
      text-align: center;
    }
    input {
      box-sizing: border-box;
      block-size: 28px;
      font: inherit;
      font-size: 12px;
    }
    input[type='color'] {
      inline-size: 40px;
      padding: 1px 2px;
    }
    input:not([type='color']) {
      inline-size: 86px;
    }
    textarea {
      box-sizing: border-box;
      inline-size: 100%;
      font:
        12px/18px ui-monospace,
        monospace;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    button {
      justify-self: start;
      min-block-size: 32px;
      padding: 4px 14px;
      font: inherit;
    }
  `;

  static override properties = { values: { state: true } };

  protected values: ReadonlyMap<string, ThemeValue> = new Map();

  readonly #theme = new CSSStyleSheet();

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    this.shadowRoot?.adoptedStyleSheets.push(this.#theme);
    return root;
  }

  protected override willUpdate(): void {
    this.#theme.replaceSync(themeCss('.stage', this.values));
  }

  protected override render(): TemplateResult {
    const written = themeCss('.our-brand', this.values);
    return html`
      <form aria-label="Tokens" @submit=${(event: Event) => event.preventDefault()}>
        <div class="token">
          <span></span><span class="values schemes"><span>light</span><span>dark</span></span>
        </div>
        ${TOKENS.map(token => this.#row(token))}
        <label
          >CSS <textarea readonly rows="6" .value=${written || '/* Nothing changed yet. */'}></textarea>
        </label>
        <div class="actions">
          <button type="button" @click=${() => navigator.clipboard.writeText(written)}>Copy CSS</button>
          <button type="button" @click=${() => this.#reset()}>Back to the defaults</button>
        </div>
      </form>
      <div class="stage"><slot></slot></div>
    `;
  }

  #reset(): void {
    this.values = new Map();
  }

  #row({ name, initial }: ThemeToken): TemplateResult {
    const value = this.values.get(name) ?? initial;
    const short = name.replace('--consumption-', '');
    const set = (changed: ThemeValue) => (this.values = new Map(this.values).set(name, changed));
    return html`
      <div class="token">
        <code>${short}</code>
        <span class="values">
          ${
            'text' in value
              ? html`<input
                  aria-label=${short}
                  .value=${value.text}
                  @change=${(event: Event) => set({ text: textOf(event) })}
                />`
              : (['light', 'dark'] as const).map(
                  scheme =>
                    html`<input
                      type="color"
                      aria-label="${short}, ${scheme}"
                      .value=${value[scheme]}
                      @input=${(event: Event) => set({ ...value, [scheme]: textOf(event) })}
                    />`,
                )
          }
        </span>
      </div>
    `;
  }
}

function textOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

customElements.define('theme-editor', ThemeEditor);

/** The editor, with what it changes inside. */
export function themeEditor(...content: Node[]): HTMLElement {
  const editor = new ThemeEditor();
  editor.append(...content);
  return editor;
}
