package fi.muutto.service.report;

/** What a new account already has. */
record FirstSteps(boolean company, boolean bankAccount, boolean issued) {}
