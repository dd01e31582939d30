CREATE MATERIALIZED VIEW consumption_daily
REFRESH EVERY 1 HOUR
ENGINE = MergeTree ORDER BY (organization, day)
AS SELECT organization, time - time % 86400000000 AS day, agent_type, provider, model, service,
  count() AS records, sum(toInt128(requests)) AS requests,
  sum(toInt128(input_tokens)) AS input_tokens, sum(toInt128(output_tokens)) AS output_tokens,
  sum(toInt128(cost_nano)) AS cost_nano, sum(toInt128(cost_ronto)) AS cost_ronto
FROM consumption_usage FINAL
GROUP BY organization, day, agent_type, provider, model, service
SETTINGS prefer_column_name_to_alias = 1;

SYSTEM WAIT VIEW consumption_daily;
