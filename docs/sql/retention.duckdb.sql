DELETE FROM consumption_usage WHERE time < epoch_us(now()::TIMESTAMP - INTERVAL 13 MONTH);
