package org.dateline.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The figures that extraction may not fall below; {@code floors.txt} beside this class. They rise with what is reached. */
record Floors(List<Floor> all) {
    /** A measure of a corpus and the least that it may be; for {@code spurious} the most. */
    record Floor(String corpus, String measure, double least) {
        boolean held(double reached) {
            return measure.equals("spurious") ? reached <= least : reached >= least;
        }
    }

    Floors {
        all = List.copyOf(all);
    }

    /** The floors beside this class. */
    static Floors read() throws IOException {
        List<Floor> floors = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Floors.class.getResourceAsStream("floors.txt")), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().toList()) {
                String[] columns = line.replaceFirst("#.*", "").strip().split("\\s+");
                if (columns.length == 3) {
                    floors.add(new Floor(columns[0], columns[1], Double.parseDouble(columns[2])));
                }
            }
        }
        return new Floors(floors);
    }

    /** A sentence for each floor that these figures, by corpus and measure, fall below; corpora that are not there pass. */
    List<String> fallen(Map<String, Map<String, Double>> figures) {
        List<String> fallen = new ArrayList<>();
        for (Floor floor : all) {
            Double reached = figures.getOrDefault(floor.corpus(), Map.of()).get(floor.measure());
            if (reached != null && !floor.held(reached)) {
                fallen.add("extraction: %s %s fell to %.4f, its floor is %.3f"
                        .formatted(floor.corpus(), floor.measure(), reached, floor.least()));
            }
        }
        return fallen;
    }
}
