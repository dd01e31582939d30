/** `<report-validator>`: a document to edit, what is wrong with it as you write, and how it is shown. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { ReportDocument } from '../../src/index.js';
import { explainReport, type Explanation, type Placed, type Verdict } from './explain-report.js';

/** Milliseconds without a key after which the text is read: nobody is told of half a word. */
const PAUSE = 250;

const SAID: Readonly<Record<Verdict, string>> = {
  good: 'This is a consumption report, and its parts add up.',
  'does not add up':
    'This is a consumption report, but its parts do not add up. It is shown, and the reader is told.',
  'not of the contract': 'This is JSON, but not a consumption report. Elements show no figures of it.',
  'not JSON': 'This is not JSON.',
};

class ReportValidator extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      gap: 16px;
      font:
        14px/20px system-ui,
        sans-serif;
      color: light-dark(#1b1f27, #e8eaf0);
    }
    .examples {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    button {
      min-block-size: 32px;
      padding: 4px 12px;
      border: 1px solid light-dark(#8d919b, #838791);
      border-radius: 6px;
      background: light-dark(#ffffff, #171a21);
      color: inherit;
      font: inherit;
      text-align: start;
      cursor: pointer;
    }
    button:focus-visible,
    textarea:focus-visible {
      outline: 2px solid light-dark(#1d4ed8, #a5b4ff);
      outline-offset: 2px;
    }
    .editor {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(360px, 100%), 1fr));
      gap: 16px;
      align-items: start;
    }
    label {
      display: grid;
      gap: 4px;
      font-weight: 600;
    }
    textarea {
      box-sizing: border-box;
      inline-size: 100%;
      block-size: 320px;
      padding: 8px 10px;
      border: 1px solid light-dark(#8d919b, #838791);
      border-radius: 6px;
      background: light-dark(#ffffff, #171a21);
      color: inherit;
      font:
        12px/18px ui-monospace,
        monospace;
      white-space: pre;
      resize: vertical;
    }
    p {
      margin: 0 0 8px;
    }
    .verdict {
      font-weight: 600;
    }
    ol {
      display: grid;
      gap: 8px;
      max-block-size: 280px;
      margin: 0;
      padding: 2px;
      overflow: auto;
      list-style: none;
    }
    li button {
      inline-size: 100%;
      overflow-wrap: anywhere;
    }
    .line {
      color: light-dark(#5c6370, #a2a9b6);
    }
    code {
      font:
        12px/18px ui-monospace,
        monospace;
    }
  `;

  static override properties = { examples: { attribute: false }, text: { state: true } };

  /** Documents to start from, by name; the first is there at once. */
  examples: Readonly<Record<string, string>> = {};

  protected text = '';

  #explained: Explanation = explainReport('null');
  #pause: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('examples')) this.text = Object.values(this.examples)[0] ?? '';
    if (changed.has('examples') || changed.has('text')) this.#explained = explainReport(this.text);
  }

  protected override render(): TemplateResult {
    const { verdict, findings, document } = this.#explained;
    return html`
      <div class="examples" role="group" aria-label="Examples">
        ${Object.entries(this.examples).map(
          ([name, text]) => html`<button type="button" @click=${() => this.#start(text)}>${name}</button>`,
        )}
      </div>
      <div class="editor">
        <label>
          Document
          <textarea
            spellcheck="false"
            autocapitalize="off"
            .value=${this.text}
            @input=${(event: Event) => this.#take(event.target as HTMLTextAreaElement)}
          ></textarea>
        </label>
        <div>
          <p class="verdict" role="status">${SAID[verdict]} ${counted(findings)}</p>
          ${
            findings.length > 0
              ? html`<ol aria-label="Findings">
                  ${findings.map(finding => this.#finding(finding))}
                </ol>`
              : nothing
          }
        </div>
      </div>
      ${
        verdict === 'not JSON'
          ? nothing
          : html`<consumption-view .report=${document as ReportDocument | null}></consumption-view>`
      }
    `;
  }

  #finding(finding: Placed): TemplateResult {
    const { path, says, line } = finding;
    return html`<li>
      <button type="button" @click=${() => this.#show(finding)}>
        <span class="line">Line ${line}:</span> ${path ? html`<code>${path}</code>: ` : nothing}${says}
      </button>
    </li>`;
  }

  #start(text: string): void {
    clearTimeout(this.#pause);
    this.text = text;
  }

  #take(field: HTMLTextAreaElement): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => (this.text = field.value), PAUSE);
  }

  /** Brings the reader to the place in the document. */
  #show({ start, end, line }: Placed): void {
    const field = this.renderRoot.querySelector('textarea');
    if (!field) return;
    field.focus();
    field.setSelectionRange(start, end);
    const lines = field.value.split('\n').length;
    field.scrollTop = ((line - 4) / lines) * field.scrollHeight;
  }
}

function counted(findings: readonly Placed[]): string {
  if (findings.length === 0) return '';
  return findings.length === 1 ? 'One place:' : `${findings.length} places:`;
}

customElements.define('report-validator', ReportValidator);

/** The validator, with these documents to start from. */
export function reportValidator(examples: Readonly<Record<string, string>>): HTMLElement {
  return Object.assign(new ReportValidator(), { examples });
}
