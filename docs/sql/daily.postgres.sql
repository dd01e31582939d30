CREATE MATERIALIZED VIEW consumption_daily AS
SELECT organization, time - time % 86400000000 AS day, agent_type, provider, model, service,
  count(*) AS records, sum(requests) AS requests, sum(input_tokens) AS input_tokens, sum(output_tokens) AS output_tokens,
  sum(cost_nano) AS cost_nano, sum(cost_ronto) AS cost_ronto
FROM consumption_usage
GROUP BY organization, day, agent_type, provider, model, service;

CREATE INDEX ON consumption_daily (organization, day);
REFRESH MATERIALIZED VIEW consumption_daily;
