/**
 * The providers that samples ask, for Node: whoever asks gets one day of usage, on 3 February 2025. Put in place of
 * `fetch`, as samples name none of their own.
 */
export const PROVIDERS = `
  {
    const network = globalThis.fetch;
    const start = Date.UTC(2025, 1, 3) / 1000;
    const end = start + 86400;
    const page = data => ({ data, has_more: false, next_page: null });
    const openai = {
      '/v1/organization/costs': () => ({
        object: 'organization.costs.result',
        amount: { value: 1.5, currency: 'usd' },
        line_item: 'gpt-6-astra, input_tokens',
      }),
      '/v1/organization/usage/completions': () => ({
        object: 'organization.usage.completions.result',
        input_tokens: 80,
        output_tokens: 20,
        num_model_requests: 1,
        model: 'gpt-6-astra',
      }),
    };
    const anthropic = {
      '/v1/organizations/usage_report/messages': () => ({
        uncached_input_tokens: 80,
        cache_read_input_tokens: 0,
        cache_creation: { ephemeral_5m_input_tokens: 0, ephemeral_1h_input_tokens: 0 },
        output_tokens: 20,
        model: 'claude-opus-5-5',
      }),
      '/v1/organizations/cost_report': () => ({ amount: '150', currency: 'USD', model: 'claude-opus-5-5' }),
    };
    const within = (from, to) => from <= start && start < to;
    const answerOf = ({ hostname, pathname, searchParams: query }) => {
      if (hostname === 'api.openai.com') {
        const isIn = within(Number(query.get('start_time')), Number(query.get('end_time')));
        const result = isIn && openai[pathname]?.();
        return page(result ? [{ start_time: start, end_time: end, results: [result] }] : []);
      }
      const isIn = within(Date.parse(query.get('starting_at')) / 1000, Date.parse(query.get('ending_at')) / 1000);
      const [starting_at, ending_at] = [start, end].map(time => new Date(time * 1000).toISOString());
      const result = isIn && anthropic[pathname]?.();
      return page(result ? [{ starting_at, ending_at, results: [result] }] : []);
    };
    globalThis.fetch = async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      if (!['api.openai.com', 'api.anthropic.com'].includes(url.hostname)) return network(input, init);
      const status = url.pathname.includes('/analytics/') ? 404 : 200;
      return Response.json(answerOf(url), { status });
    };
  }
`;
