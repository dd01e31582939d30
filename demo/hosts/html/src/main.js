import { configure } from '/consumption-elements.js';
import { session } from './session.js';

configure(session());

const [view] = document.getElementsByTagName('consumption-view');
const [output] = document.getElementsByTagName('output');
const [latest, other] = document.getElementsByTagName('button');

/** @type {{ month: string | null, mode: import('/consumption-elements.js').Mode, problem: string | null }} */
let state = { month: null, mode: 'cost', problem: null };

const otherMode = () => (state.mode === 'cost' ? 'activity' : 'cost');

/** What has changed, on the page and in the view. @param {Partial<typeof state>} changed */
function set(changed) {
  state = { ...state, ...changed };
  const { month, mode, problem } = state;
  output.textContent = [month ?? 'Latest month', mode, problem].filter(Boolean).join(' · ');
  latest.disabled = month === null;
  other.textContent = `Show ${otherMode()}`;
  Object.assign(view, { month, mode });
}

view.addEventListener('consumption-month-change', ({ detail }) => set({ month: detail.month }));
view.addEventListener('consumption-mode-change', ({ detail }) => set({ mode: detail.mode }));
view.addEventListener('consumption-load', () => set({ problem: null }));
view.addEventListener('consumption-error', ({ detail }) => set({ problem: detail.type }));
latest.addEventListener('click', () => set({ month: null }));
other.addEventListener('click', () => set({ mode: otherMode() }));
