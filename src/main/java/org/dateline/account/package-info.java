/**
 * People who may use a Dateline that others can reach: passwords, sessions, roles.
 *
 * <p>{@link org.dateline.account.Accounts} keeps them in the database, {@link org.dateline.account.Sessions} who is logged
 * in, {@link org.dateline.account.Throttle} slows guessing down. Cookies, pages and what a role may do are left to
 * {@code site}; without any account Dateline is for one person on her own machine.
 */
@NullMarked
package org.dateline.account;

import org.jspecify.annotations.NullMarked;
