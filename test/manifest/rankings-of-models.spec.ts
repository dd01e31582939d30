import { describeEntries } from './describe-entries.js';

describeEntries('spend-by-model', 'spend-by-service', 'tokens-by-model');
