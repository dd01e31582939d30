import { addMonths, type ReportDocument } from '../../src/contract/index.js';

/** A month small enough to add up by heart: 150.645 and 1,520 tokens, over two days. */
export function smallReport(month = '2025-02', changes: Partial<ReportDocument> = {}): ReportDocument {
  return {
    schema_version: '1.0',
    currency: 'USD',
    period: {
      month,
      start: `${month}-01`,
      end: `${addMonths(month, 1)}-01`,
      timezone: 'UTC',
      data_through: `${addMonths(month, 1)}-01T00:00:00Z`,
      complete: true,
    },
    available: { from: '2024-11', to: '2025-03' },
    totals: {
      cost: '150.645',
      total_tokens: 1520,
      input_tokens: 1200,
      cache_read_input_tokens: 200,
      output_tokens: 320,
      requests: 15,
    },
    previous: {
      month: addMonths(month, -1),
      totals: { cost: '100.43', total_tokens: 1600 },
    },
    agent_types: [
      { id: 'api', name: 'API' },
      { id: 'framework', name: 'Framework' },
    ],
    daily: [
      { date: `${month}-01`, agent_type: 'api', cost: '100.25', total_tokens: 1000 },
      { date: `${month}-02`, agent_type: 'framework', cost: '50.1', total_tokens: 500 },
      { date: `${month}-02`, agent_type: null, cost: '0.295', total_tokens: 20 },
    ],
    models: {
      items: [
        {
          id: 'writer/palmyra-x5',
          name: 'Palmyra X5',
          cost: '120.645',
          total_tokens: 1020,
          input_tokens: 800,
          cache_read_input_tokens: 200,
          output_tokens: 220,
          requests: 10,
        },
        {
          id: 'openai/gpt-6',
          name: 'GPT-6',
          cost: 20,
          total_tokens: 500,
          input_tokens: 400,
          cache_read_input_tokens: 0,
          output_tokens: 100,
          requests: 5,
        },
      ],
    },
    services: { items: [{ id: 'ocr', name: 'OCR', cost: '10', quantity: 1250, unit: 'pages' }] },
    users: people('Ada', 'Grace', 'Alan', 'Annie', 'Karen'),
    agents: people('Brief writer', 'Support triage', 'RFP answers', 'Release notes', 'Contract review'),
    ...changes,
  };
}

function people(...names: [string, string, string, string, string]): NonNullable<ReportDocument['users']> {
  const tokens = [500, 400, 300, 200, 60];
  const costs = ['50', '40', '30', '20', '5'];
  return {
    items: names.map((name, index) => ({
      id: `id-${index}`,
      name,
      total_tokens: tokens[index],
      cost: costs[index],
    })),
    other: { count: 2, total_tokens: 40, cost: '5.35' },
    unassigned: { total_tokens: 20, cost: '0.295' },
  };
}
