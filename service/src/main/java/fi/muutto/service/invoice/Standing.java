package fi.muutto.service.invoice;

/**
 * Where an invoice stands: its state and the sums that follow from its entries, in cents.
 *
 * @param paid what was paid, less what was paid back
 * @param credited what credit notes took off
 * @param loss what of a credit loss is still lost; a late payment makes it smaller
 * @param open what is still to be paid; negative if too much was paid
 */
public record Standing(InvoiceState state, long paid, long credited, long loss, long open) {}
