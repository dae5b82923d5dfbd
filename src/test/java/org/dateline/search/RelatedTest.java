package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.dateline.article.Aliases;
import org.dateline.index.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedTest {
    @TempDir
    Path folder;

    @Test
    void articlesOfTheSameMatterComeFirstAndItselfIsLeftOut() {
        try (Desk desk = new Desk(
                folder,
                Aliases.NONE,
                Sample.named("Grain corridor reopens").text("Ships leave Odesa with grain after the corridor deal."),
                Sample.named("Odesa port busy").text("The corridor lets ships with wheat and grain leave Odesa."),
                Sample.named("Wheat prices fall").text("Wheat and grain are cheaper since ships sail again."),
                Sample.named("Election in Riga").text("Voters in Riga chose a council; the count went on all night."),
                Sample.named("Riga council meets").text("The council of Riga met after the count of votes."))) {
            List<String> related = desk.search.related(Sample.id("Grain corridor reopens"), 3).stream()
                    .map(Copy::title)
                    .toList();
            assertEquals("Odesa port busy", related.getFirst());
            assertTrue(related.contains("Wheat prices fall"));
            assertFalse(related.contains("Grain corridor reopens"));
            assertFalse(related.contains("Election in Riga"));
            assertEquals(List.of(), desk.search.related(Sample.id("none"), 3));
        }
    }

    @Test
    void anArticleAloneHasNoneRelated() {
        try (Desk desk = new Desk(folder, Aliases.NONE, Sample.named("Alone").text("Nothing else is here."))) {
            assertEquals(List.of(), desk.search.related(Sample.id("Alone"), 3));
        }
    }
}
