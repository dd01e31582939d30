import { describeEntries } from './describe-entries.js';

describeEntries('spend-by-agent-type', 'tokens-by-agent-type');
