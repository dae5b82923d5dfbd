package org.dateline.site.view;

/**
 * The form by which someone comes in.
 *
 * @param form what proves that it came from our page
 * @param to where she wanted to go
 * @param name what she typed as her name
 * @param problem why she is not in, empty before she tried
 */
public record LoginPage(String form, String to, String name, String problem) {}
