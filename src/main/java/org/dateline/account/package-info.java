/**
 * People who may use a Dateline that others can reach: passwords, sessions, roles.
 *
 * <p>Empty so far: Dateline is for one person on her own machine, and serves other addresses only when it is told
 * {@code --open}. Accounts come here and may know {@code store} alone.
 */
@NullMarked
package org.dateline.account;

import org.jspecify.annotations.NullMarked;
