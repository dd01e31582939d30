import { html } from 'lit';

/** Both modes' widgets stay in place, so that a toggle draws nothing anew; who is off hides itself. */
export const defaultLayout = html`
  <div class="layout" part="layout">
    <monthly-spend class="wide"></monthly-spend>
    <spend-by-agent-type class="wide"></spend-by-agent-type>
    <spend-by-model></spend-by-model>
    <spend-by-service></spend-by-service>
    <monthly-tokens class="wide"></monthly-tokens>
    <tokens-by-agent-type class="wide"></tokens-by-agent-type>
    <top-users></top-users>
    <top-agents></top-agents>
    <tokens-by-model class="wide"></tokens-by-model>
  </div>
`;
