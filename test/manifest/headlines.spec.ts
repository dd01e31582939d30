import { describeEntries } from './describe-entries.js';

describeEntries('monthly-spend', 'monthly-tokens');
