ALTER TABLE consumption_usage MODIFY TTL toDateTime(intDiv(time, 1000000)) + INTERVAL 13 MONTH;
