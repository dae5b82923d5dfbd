package org.dateline;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.UserAliases;

/** What is mended at a start, when the last process was ended in the middle. */
final class FirstAid {
    private FirstAid() {}

    /** Takes up what was captured and not indexed, goes by the alias file, and says what was mended, a sentence each. */
    static List<String> of(Holdings held, Ingest ingest, Upkeep upkeep, UserAliases aliases, NamesInForce naming) {
        List<String> said = new ArrayList<>(held.mended().said());
        said.addAll(held.archive().repairs().sentences());
        Ingest.CaughtUp again = ingest.catchUp();
        Ingest.CaughtUp filled = upkeep.fillSome();
        long captures = again.captures() + filled.captures();
        if (captures > 0) {
            said.add("Went again through %,d captures that the index did not hold yet.".formatted(captures));
        }
        said.addAll(again.troubles());
        said.addAll(filled.troubles());
        if (!held.index().lacking().isEmpty()) {
            said.add("The search index is incomplete; it is filled from the archive while everything else goes on.");
        }
        if (!aliases.problem().isEmpty()) {
            said.add(aliases.problem() + "; what was in force before stays in force");
        }
        naming.useUnlessIndexed();
        return List.copyOf(said);
    }
}
