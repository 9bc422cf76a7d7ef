package fi.muutto.service.company;

/** Viitteen muoto: what kind of reference new invoices get. */
public enum ReferenceForm {
    /** Kansallinen viitenumero: digits only, for payments within Finland. */
    NATIONAL,
    /** RF-viite: the international creditor reference of ISO 11649. */
    RF
}
