DELETE FROM consumption_usage WHERE time < extract(epoch FROM now() - interval '13 months') * 1000000;
