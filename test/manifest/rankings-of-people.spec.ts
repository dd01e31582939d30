import { describeEntries } from './describe-entries.js';

describeEntries('top-agents', 'top-users');
