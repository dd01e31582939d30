/**
 * The upstreams that samples ask, for Node: whoever asks gets one day of usage, on 3 February 2025. Put in place of
 * `fetch`, as samples name none of their own.
 */
export const UPSTREAMS = `
{
  const day = '2025-02-03';
  const start = Date.UTC(2025, 1, 3) / 1000;
  const end = start + 86400;
  const page = data => ({ data, has_more: false, next_page: null });
  const within = (from, to) => from <= start && start < to;

  const openaiResults = {
    '/v1/organization/costs': {
      object: 'organization.costs.result',
      amount: { value: 1.5, currency: 'usd' },
      line_item: 'gpt-6-astra, input_tokens',
    },
    '/v1/organization/usage/completions': {
      object: 'organization.usage.completions.result',
      input_tokens: 80,
      output_tokens: 20,
      num_model_requests: 1,
      model: 'gpt-6-astra',
    },
  };
  const openai = ({ pathname, searchParams: query }) => {
    const isIn = within(Number(query.get('start_time')), Number(query.get('end_time')));
    const result = isIn && openaiResults[pathname];
    return page(result ? [{ start_time: start, end_time: end, results: [result] }] : []);
  };

  const anthropicResults = {
    '/v1/organizations/usage_report/messages': {
      uncached_input_tokens: 80,
      cache_read_input_tokens: 0,
      cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
      output_tokens: 20,
      model: 'claude-opus-5-5',
    },
    '/v1/organizations/cost_report': { amount: '150', currency: 'USD', model: 'claude-opus-5-5' },
  };
  const anthropic = ({ pathname, searchParams: query }) => {
    if (pathname.includes('/analytics/')) return null;
    const isIn = within(Date.parse(query.get('starting_at')) / 1000, Date.parse(query.get('ending_at')) / 1000);
    const [starting_at, ending_at] = [start, end].map(time => new Date(time * 1000).toISOString());
    const result = isIn && anthropicResults[pathname];
    return page(result ? [{ starting_at, ending_at, results: [result] }] : []);
  };

  const metrics = { spend: 1.5, prompt_tokens: 80, completion_tokens: 20, api_requests: 1 };
  const part = { metrics, metadata: {} };
  const activity = [
    { date: day, metrics, breakdown: { model_groups: { fast: part }, api_keys: { k: part }, entities: { ada: part } } },
  ];
  const litellm = ({ searchParams: query }) => ({
    results: query.get('start_date') <= day && day <= query.get('end_date') ? activity : [],
    metadata: { page: 1, total_pages: 1, has_more: false },
  });

  const langfuse = ({ searchParams }) => {
    const { dimensions, timeDimension, fromTimestamp, toTimestamp } = JSON.parse(searchParams.get('query'));
    const row = {
      sum_totalCost: '1.5',
      sum_totalTokens: '100',
      sum_inputTokens: '80',
      sum_outputTokens: '20',
      count_count: '1',
      ...Object.fromEntries(dimensions.map(({ field }) => [field, field])),
      ...(timeDimension ? { time_dimension: timeDimension.granularity === 'day' ? day : '2025-02-01' } : {}),
    };
    return { data: fromTimestamp.slice(0, 10) <= day && day <= toTimestamp.slice(0, 10) ? [row] : [] };
  };

  const upstreams = {
    'api.openai.com': openai,
    'api.anthropic.com': anthropic,
    'litellm.example': litellm,
    'cloud.langfuse.com': langfuse,
  };
  const network = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const upstream = upstreams[url.hostname];
    if (!upstream) return network(input, init);
    const answer = upstream(url);
    return Response.json(answer, { status: answer === null ? 404 : 200 });
  };
}
`;
