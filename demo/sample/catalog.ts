/** What the sample organisation uses: models with their list prices, agents, and services beside the models. */

export interface Model {
  readonly provider: string;
  readonly model: string;
  readonly name: string;
  /** Thousand-millionths of a dollar a token: 3000 is $3 a million. */
  readonly inputPrice: bigint;
  readonly outputPrice: bigint;
}

const dollarsPerMillion = (price: number) => BigInt(Math.round(price * 1000));

const model = (provider: string, model: string, name: string, input: number, output: number): Model => ({
  provider,
  model,
  name,
  inputPrice: dollarsPerMillion(input),
  outputPrice: dollarsPerMillion(output),
});

export const MODELS = {
  palmyraX5: model('writer', 'palmyra-x5', 'Palmyra X5', 0.6, 6),
  palmyraX4: model('writer', 'palmyra-x4', 'Palmyra X4', 2.5, 10),
  palmyraVision: model('writer', 'palmyra-vision', 'Palmyra Vision', 7.5, 7.5),
  gpt: model('openai', 'gpt-6-astra', 'GPT-6 Astra', 5, 20),
  gptMini: model('openai', 'gpt-6-astra-mini', 'GPT-6 Astra mini', 0.4, 1.6),
  embedding: model('openai', 'text-embedding-4', 'Text Embedding 4', 0.1, 0),
  claude: model('anthropic', 'claude-sonnet-5', 'Claude Sonnet 5', 3, 15),
  claudeSmall: model('anthropic', 'claude-haiku-5', 'Claude Haiku 5', 1, 5),
  gemini: model('google', 'gemini-4-pro', 'Gemini 4 Pro', 2, 12),
  geminiFlash: model('google', 'gemini-4-flash', 'Gemini 4 Flash', 0.3, 2.5),
  mistral: model('mistral', 'mistral-large-4', 'Mistral Large 4', 2, 6),
  llama: model('meta', 'llama-5-70b', 'Llama 5 70B', 0.7, 0.9),
} as const;

/** By id, as the handler wants them. */
export const MODEL_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(MODELS).map(({ provider, model, name }) => [`${provider}/${model}`, name]),
);

export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly type: 'api' | 'framework' | 'no_code';
  /** The model it mostly calls, then the others. */
  readonly models: readonly Model[];
}

const { palmyraX5, palmyraX4, palmyraVision, gpt, gptMini, embedding } = MODELS;
const { claude, claudeSmall, gemini, geminiFlash, mistral, llama } = MODELS;

type AgentLine = readonly [name: string, type: Agent['type'], ...models: Model[]];

/** The busiest first. */
const AGENT_LINES: readonly AgentLine[] = [
  ['Support triage', 'api', palmyraX5, claudeSmall],
  ['Contract review', 'framework', claude, palmyraX5],
  ['Brief writer', 'no_code', palmyraX5, gpt],
  ['RFP answers', 'framework', gpt, palmyraX5],
  ['Release notes', 'no_code', palmyraX5, gptMini],
  ['Code review', 'api', claude, gpt],
  ['Knowledge search', 'api', embedding, geminiFlash],
  ['Sales call summaries', 'no_code', geminiFlash, palmyraX5],
  ['Invoice matching', 'framework', palmyraVision, gptMini],
  ['Product descriptions', 'no_code', palmyraX5, mistral],
  ['Claims intake', 'framework', palmyraVision, claude],
  ['Translation desk', 'api', mistral, palmyraX5],
  ['Campaign drafts', 'no_code', palmyraX4, gpt],
  ['Incident reports', 'api', claudeSmall, llama],
  ['Policy questions', 'no_code', palmyraX5, gemini],
  ['Data extraction', 'api', gptMini, llama],
  ['Due diligence', 'framework', gemini, claude],
  ['Onboarding guide', 'no_code', palmyraX4, geminiFlash],
  ['Ticket routing', 'api', llama, gptMini],
  ['Earnings digest', 'framework', gpt, gemini],
  ['Job postings', 'no_code', palmyraX5, mistral],
  ['Test case writer', 'api', claude, gptMini],
  ['Market scan', 'framework', gemini, palmyraX5],
  ['Newsletter editor', 'no_code', palmyraX4, palmyraX5],
  ['Catalog enrichment', 'api', llama, palmyraVision],
  ['Lead scoring', 'api', gptMini, geminiFlash],
  ['Style guide checker', 'no_code', palmyraX5, claudeSmall],
  ['Pricing analyst', 'framework', gpt, claude],
  ['Meeting minutes', 'no_code', geminiFlash, palmyraX5],
  ['Returns handling', 'api', claudeSmall, palmyraX5],
  ['Compliance watch', 'framework', claude, gemini],
  ['Tender finder', 'framework', mistral, gemini],
  ['FAQ upkeep', 'no_code', palmyraX4, gptMini],
  ['Log explainer', 'api', llama, claudeSmall],
  ['Feedback themes', 'no_code', geminiFlash, palmyraX5],
  ['Supplier mail', 'api', mistral, gptMini],
  ['Grant proposals', 'no_code', palmyraX5, claude],
  ['Route planner', 'framework', gemini, gptMini],
  ['Brand monitor', 'api', geminiFlash, embedding],
  ['Archive tagging', 'api', embedding, llama],
];

export const AGENTS: readonly Agent[] = AGENT_LINES.map(([name, type, ...models], index) => ({
  id: `a_${index + 1}`,
  name,
  type,
  models,
}));

export interface Service {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** Millionths of a dollar a unit. */
  readonly price: bigint;
  /** Units on a working day when the organisation is at its largest; hosting is the same every day. */
  readonly perDay: number;
  readonly isHosting: boolean;
  /** The agent that it works for; hosting is everybody's. */
  readonly agent?: string;
}

export const SERVICES: readonly Service[] = [
  {
    id: 'knowledge_graph',
    name: 'Knowledge Graph hosting',
    unit: 'days',
    price: 3_000_000n,
    perDay: 1,
    isHosting: true,
  },
  {
    id: 'web_access',
    name: 'Web access',
    unit: 'requests',
    price: 10_000n,
    perDay: 185,
    isHosting: false,
    agent: 'Market scan',
  },
  {
    id: 'ocr',
    name: 'OCR',
    unit: 'pages',
    price: 10_000n,
    perDay: 55,
    isHosting: false,
    agent: 'Invoice matching',
  },
];
