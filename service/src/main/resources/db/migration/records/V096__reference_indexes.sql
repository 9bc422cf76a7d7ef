-- Erasing an account deletes parents whose children are gone; without these each parent would look through all that
-- remains of them. Columns that are mostly null cost next to nothing when an account is copied.
create index customer_group_members on customer (account_id, group_id) where group_id is not null;
create index invoice_seller_logo on invoice (account_id, seller_logo) where seller_logo is not null;
create index invoice_allowance_line on invoice_allowance (account_id, line_id) where line_id is not null;
create index invoice_entry_related on invoice_entry (account_id, related_id) where related_id is not null;
create index invoice_document_file on invoice_document (account_id, file);
create index recurring_invoice_customer on recurring_invoice (account_id, customer_id);
create index recurring_line_product on recurring_line (account_id, product_id) where product_id is not null;
create index purchase_invoice_file on purchase_invoice (account_id, file) where file is not null;
