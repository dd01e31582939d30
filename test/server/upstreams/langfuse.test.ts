import { check } from './langfuse/check.js';
import { describeSeeds } from './support/seeds.js';

describeSeeds({ whose: 'projects on Langfuse', upstream: 'langfuse', check, validated: 200 });
