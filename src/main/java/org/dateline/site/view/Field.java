package org.dateline.site.view;

/**
 * A hidden field of a form.
 *
 * @param name the parameter
 * @param value its value
 */
public record Field(String name, String value) {}
