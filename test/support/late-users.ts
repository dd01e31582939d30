import { TopUsers } from '../../src/index.js';

/** A widget of ours under a tag that no view defines by itself. */
class LateUsers extends TopUsers {}

customElements.define('late-users', LateUsers);
