package fi.muutto.service.report;

import java.time.LocalDate;
import java.util.UUID;

/** A recurring invoice that is about to be made. */
record Upcoming(UUID id, String name, String customer, LocalDate nextOn) {}
