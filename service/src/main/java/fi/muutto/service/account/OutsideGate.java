package fi.muutto.service.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a controller or a method of it that posts without writing an account's records, such as logging out. All other
 * posts are refused before they begin unless the account is open; the gate refuses what slips through.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OutsideGate {}
