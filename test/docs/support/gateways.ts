/**
 * A LiteLLM proxy and a Langfuse project for samples in Node: whoever asks gets one day of usage, on 3 February 2025. Put
 * in place of `fetch`, as samples name none of their own.
 */
export const GATEWAYS = `
  {
    const network = globalThis.fetch;
    const day = '2025-02-03';
    const metrics = { spend: 1.5, prompt_tokens: 80, completion_tokens: 20, api_requests: 1 };
    const part = { metrics, metadata: {} };
    const results = [
      { date: day, metrics, breakdown: { model_groups: { fast: part }, api_keys: { k: part }, entities: { ada: part } } },
    ];
    const litellm = query => ({
      results: query.get('start_date') <= day && day <= query.get('end_date') ? results : [],
      metadata: { page: 1, total_pages: 1, has_more: false },
    });
    const langfuse = query => {
      const { dimensions, timeDimension, fromTimestamp, toTimestamp } = JSON.parse(query.get('query'));
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
    const gateways = { 'litellm.example': litellm, 'cloud.langfuse.com': langfuse };
    globalThis.fetch = async (input, init) => {
      const { hostname, searchParams } = new URL(input instanceof Request ? input.url : input);
      const gateway = gateways[hostname];
      return gateway ? Response.json(gateway(searchParams)) : network(input, init);
    };
  }
`;
