/**
 * Looks over an installation and says what is wrong with it and what to do. Input: the settings. Output: findings. It changes
 * nothing, needs nobody to stop, and fetches nothing from a publisher; printing is left to the command.
 */
@NullMarked
package org.dateline.doctor;

import org.jspecify.annotations.NullMarked;
