import { describeEntries } from './describe-entries.js';

describeEntries('consumption-mode-toggle', 'consumption-month-select');
