import { check } from './litellm/check.js';
import { describeSeeds } from './support/seeds.js';

describeSeeds({ whose: 'organisations on LiteLLM', upstream: 'litellm', check, validated: 200 });
