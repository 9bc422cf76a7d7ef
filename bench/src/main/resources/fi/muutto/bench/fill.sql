-- Fills a new account with %1$d invoices of %2$d lines each and what belongs to them in proportion. Run by the
-- administrator with triggers off; references are right because they are made so.
set local session_replication_role = replica;

create or replace function pg_temp.id(kind text, n bigint) returns uuid language sql immutable as
$$ select ('019a0000-' || kind || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;

-- A national reference number: weights 7, 3, 1 from the right, then the digit that completes a ten.
create or replace function pg_temp.reference(n bigint) returns text language sql immutable as
$$ select n::text || ((10 - sum(substr(reverse(n::text), i, 1)::int * (array[7, 3, 1])[(i - 1) %% 3 + 1]) %% 10) %% 10)::text
     from generate_series(1, length(n::text)) i $$;

insert into customer_group (account_id, id, name)
select '%3$s', pg_temp.id('0001', n), 'Ryhmä ' || n from generate_series(1, 10) n;

insert into customer (account_id, id, number, kind, name, group_id, street, postal_code, city, country_code, email,
                      phone, language, payment_term_days, note, archived, created_at)
select '%3$s', pg_temp.id('0002', n), (1000 + n)::text, case when n %% 3 = 0 then 'PERSON' else 'COMPANY' end,
       'Esimerkkiasiakas ' || n || ' Oy', pg_temp.id('0001', n %% 10 + 1), 'Esimerkkikatu ' || n,
       lpad((n %% 99990)::text, 5, '0'), 'Jyväskylä', 'FI', 'asiakas' || n || '@asiakas.example', '040 ' || 1000000 + n,
       'fi', 14, case when n %% 5 = 0 then 'Laskut aina "yhteen" osoitteeseen; ä, ö, å.' end, false,
       timestamptz '2016-01-04 08:00:00.123456+00' + n * interval '1 hour'
  from generate_series(1, %4$d) n;

insert into contact_person (account_id, id, customer_id, name, role, email, phone, position)
select '%3$s', pg_temp.id('0003', n), pg_temp.id('0002', n), 'Yhteyshenkilö ' || n, 'Ostot',
       'osto' || n || '@asiakas.example', '050 ' || 2000000 + n, 1
  from generate_series(1, %4$d) n;

insert into contact_event (account_id, id, customer_id, happened_at, kind, subject, text, author, created_at)
select '%3$s', pg_temp.id('0004', n), pg_temp.id('0002', n %% %4$d + 1),
       timestamptz '2017-01-04 08:00:00.654321+00' + n * interval '1 hour', 'CALL', 'Puhelu ' || n,
       'Sovittiin seuraavan erän toimituksesta.', 'Omistaja',
       timestamptz '2017-01-04 09:00:00+00' + n * interval '1 hour'
  from generate_series(1, %4$d * 2) n;

insert into memo (account_id, id, customer_id, text, author, written_at)
select '%3$s', pg_temp.id('0005', n), pg_temp.id('0002', n), E'Muistio ' || n || E'\nToinen rivi', 'Omistaja',
       timestamptz '2018-01-04 08:00:00+00' + n * interval '1 hour'
  from generate_series(1, %4$d) n;

insert into product (account_id, id, code, name, description, unit, price, price_mode, vat_category, vat_rate, archived,
                     created_at)
select '%3$s', pg_temp.id('0006', n), 'T-' || n, 'Tuote ' || n, 'Kuvaus tuotteesta ' || n, 'h', 10.50 + n, 'NET', 'S',
       24, false, timestamptz '2016-01-04 08:00:00+00'
  from generate_series(1, %5$d) n;

insert into invoice (account_id, id, type_code, state, series_id, number, sequence, issued_on, due_on, delivered_on,
                     currency, language, price_mode, customer_id, reference, buyer_reference, seller_name,
                     seller_business_id, seller_vat_number, seller_vat_registered, seller_prepayment_registered,
                     seller_street, seller_postal_code, seller_city, seller_country, seller_email, buyer_number,
                     buyer_kind, buyer_name, buyer_street, buyer_postal_code, buyer_city, buyer_country, buyer_email,
                     iban, bic, payment_term_days, late_interest, notice_period_days, note, line_total, allowance_total,
                     charge_total, net_total, vat_total, gross_total, prepaid_total, rounding, payable, paid_total,
                     credited_total, loss_total, open_total, created_at, issued_at, version)
select '%3$s', pg_temp.id('0007', n), '380', 'PAID',
       (select id from number_series where account_id = '%3$s' limit 1), (1000 + n)::text, 1000 + n, day, day + 14, day,
       'EUR', 'fi', 'NET', pg_temp.id('0002', n %% %4$d + 1), pg_temp.reference(1000 + n), 'Tilaus ' || n,
       'Toiminimi Esimerkki', '1234567-1', 'FI12345671', true, true, 'Kotikatu 1', '00100', 'Helsinki', 'FI',
       'posti@esimerkki.example', (1000 + n %% %4$d + 1)::text, 'COMPANY', 'Esimerkkiasiakas ' || n %% %4$d + 1 || ' Oy',
       'Esimerkkikatu ' || n %% %4$d + 1, '00200', 'Helsinki', 'FI', 'asiakas@asiakas.example', 'FI2112345600000785',
       'NDEAFIHH', 14, 9.5, 8, 'Kiitos tilauksesta', %2$d * 10000, 0, 0, %2$d * 10000, %2$d * 2400, %2$d * 12400, 0, 0,
       %2$d * 12400, %2$d * 12400, 0, 0, 0, day + time '09:00', day + time '09:00:01.5', 3
  from (select n, date '2016-01-04' + (n * 3900 / %1$d)::int as day from generate_series(1, %1$d) n) invoices;

insert into invoice_line (account_id, id, invoice_id, position, product_id, product_code, name, description, quantity,
                          unit, unit_price, vat_category, vat_rate, net)
select '%3$s', pg_temp.id('0008', n * %2$d + line), pg_temp.id('0007', n), line,
       pg_temp.id('0006', (n + line) %% %5$d + 1), 'T-' || (n + line) %% %5$d + 1,
       'Tuote ' || (n + line) %% %5$d + 1, case when line = 1 then 'Työ "kohteessa" ' || n end, 2.5, 'h', 40.00, 'S', 24,
       10000
  from generate_series(1, %1$d) n, generate_series(1, %2$d) line;

insert into invoice_vat (account_id, id, invoice_id, vat_category, vat_rate, base, vat)
select '%3$s', pg_temp.id('0009', n), pg_temp.id('0007', n), 'S', 24, %2$d * 10000, %2$d * 2400
  from generate_series(1, %1$d) n;

insert into invoice_entry (account_id, id, invoice_id, kind, happened_on, recorded_at, amount, text, author)
select '%3$s', pg_temp.id('000a', n * 2 + step), pg_temp.id('0007', n), case step when 0 then 'ISSUED' else 'PAID' end,
       date '2016-01-04' + (n * 3900 / %1$d)::int + step * 10,
       timestamptz '2016-01-04 09:00:00+00' + n * interval '1 minute', case step when 1 then %2$d * 12400 end,
       case step when 1 then 'Tilisiirto' end, 'Omistaja'
  from generate_series(1, %1$d) n, generate_series(0, 1) step;

update number_series set next_number = 1001 + %1$d where account_id = '%3$s';
