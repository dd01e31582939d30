import { describeEntries } from './describe-entries.js';

describeEntries('consumption-view');
