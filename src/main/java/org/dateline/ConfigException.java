package org.dateline;

import java.util.List;
import java.util.stream.Collectors;

/** Settings that can't be used; the message names each, where it stands, and what would do, a line for each. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigException(String message) {
        super(message);
    }

    ConfigException(List<String> problems) {
        super(problems.stream().map(problem -> "config: " + problem).collect(Collectors.joining("\n")));
    }
}
